"""Layouts 1 to 15: news, blogs, press releases, scholarly, event, forum and documentation pages."""

# ruff: noqa: E501 - a template keeps the lines of its page

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from tools.dated_pages.context import Context, Page


def wordpress(c: Context) -> Page:
    """Lay out a modern WordPress-like post with every kind of metadata."""
    url = f"https://{c.host}/{c.published:%Y/%m/%d}/{c.slug}/"
    zone = "+01:00" if c.lang != "en" else "+00:00"
    meta_pub, meta_mod = c.stamp(c.published, zone), c.stamp(c.modified, zone)
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "Organization", "@id": f"https://{c.host}/#org", "name": c.story.org, "foundingDate": "1998-05-01"},
            {"@type": "WebPage", "@id": url, "url": url, "datePublished": meta_pub, "dateModified": meta_mod, "inLanguage": c.tag},
            {"@type": "Article", "headline": c.story.title, "datePublished": meta_pub, "dateModified": meta_mod, "author": {"name": c.story.person}},
        ],
    }
    recent = "\n".join(
        f'<li><a href="/{day:%Y/%m/%d}/{slug}/">{title}</a> <span class="post-date">{c.long(day)}</span></li>' for title, slug, day in c.others(5)
    )
    replies = "\n".join(
        f'<li class="comment" id="comment-{i + 71}"><article><footer><b class="fn">{name}</b> <a href="#comment-{i + 71}">'
        f'<time datetime="{c.stamp(day, zone)}">{c.long(day)}</time></a></footer><p>{text}</p><a class="comment-reply-link" href="#respond">{c.word("reply")}</a></article></li>'
        for i, (name, text, day) in enumerate(c.remarks("comments", 3))
    )
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}" prefix="og: https://ogp.me/ns#">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{c.title} - {c.org}</title>
<link rel="canonical" href="{url}">
<meta property="og:type" content="article">
<meta property="og:title" content="{c.title}">
<meta property="og:url" content="{url}">
<meta property="og:site_name" content="{c.org}">
<meta property="article:published_time" content="{meta_pub}">
<meta property="article:modified_time" content="{meta_mod}">
<meta property="og:image" content="https://{c.host}/wp-content/uploads/{c.earlier(40, 300):%Y/%m}/header.jpg">
{c.data(graph, extra=' class="seo-graph"')}
<link rel="stylesheet" href="/wp-content/themes/plainleaf/style.css?ver=20171201">
{c.tracker()}
</head>
<body class="post-template-default single single-post postid-{c.rng.randrange(200, 9000)}">
<header class="site-header"><p class="site-title"><a href="/">{c.org}</a></p>
<nav class="main-navigation"><ul>{c.links("home", "news", "about", "contact")}</ul></nav></header>
<main id="main">
<article class="post type-post status-publish hentry">
<header class="entry-header"><h1 class="entry-title">{c.title}</h1>
<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="{meta_pub}">{c.long(c.published)}</time><time class="updated" datetime="{meta_mod}">{c.long(c.modified)}</time></span> <span class="byline">{c.word("by")} <a class="url fn n" href="/author/1/">{c.person}</a></span></div></header>
<div class="entry-content">
{c.body(4)}
</div>
</article>
<section id="comments"><h2>{c.word("comments")}</h2><ol class="comment-list">
{replies}
</ol></section>
</main>
<aside class="widget-area"><section class="widget widget_recent_entries"><h2>{c.word("recent")}</h2><ul>
{recent}
</ul></section></aside>
<footer class="site-footer"><p>&copy; 2009&ndash;{c.crawled.year} {c.org}. {c.word("rights")}.</p></footer>
</body>
</html>
"""
    return Page(html, (url, meta_pub, c.long(c.published)), "WordPress-like: Open Graph, JSON-LD, time element and address agree", True)


def old_static(c: Context) -> Page:
    """Lay out a hand-made page with one visible date line under the heading."""
    line = c.weekday(c.published) if c.lang in ("de", "fr") else c.long(c.published)
    html = f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html lang="{c.lang}">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="generator" content="PageSmith 4.2">
<meta name="keywords" content="{c.place}, {c.org}">
<title>{c.org}: {c.title}</title>
<style type="text/css">body {{ font-family: Verdana, sans-serif; background: #fffbe8 }} h1 {{ color: #224488 }}</style>
</head>
<body bgcolor="#fffbe8" link="#003399">
<p align="center"><a href="index.htm">{c.word("home")}</a> | <a href="news.htm">{c.word("news")}</a> | <a href="archiv.htm">{c.word("archive")}</a> | <a href="kontakt.htm">{c.word("contact")}</a></p>
<hr size="1">
<h1>{c.title}</h1>
<p><i>{line}</i></p>
<p><img src="bilder/foto1.jpg" width="320" height="240" alt="{c.place}" align="right"></p>
{c.body(7)}
<ol>
<li>{c.others(1)[0][0]}: 14</li>
<li>{c.place} II: 11</li>
<li>{c.person}: 9</li>
</ol>
<p>{c.person}</p>
<hr size="1">
<p align="center"><font size="1">&copy; 1999-{c.published.year + 1} {c.org} &middot; <a href="impressum.htm">{c.word("imprint")}</a> &middot; 800 x 600</font></p>
</body>
</html>
"""
    return Page(html, (line,), "static page: only a visible date line under the h1")


def agency(c: Context) -> Page:
    """Lay out an agency report whose masthead shows the crawl's day."""
    dateline = f"{c.place.upper()}, {c.long(c.published)} (ENW) &ndash; "
    ticker = "\n".join(
        f'<li><span class="t">{c.clock(7 + i, 12 + 7 * i)}</span> <a href="/ticker/{slug}">{title}</a></li>' for i, (title, slug, _) in enumerate(c.others(5))
    )
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head>
<meta charset="utf-8">
<title>{c.title} | Evening Network Wire</title>
<meta name="description" content="{c.lead}">
<meta name="robots" content="index,follow">
<link rel="stylesheet" href="/static/wire.css">
{c.tracker()}
</head>
<body>
<header id="masthead">
<div class="today">{c.weekday(c.crawled)}</div>
<a class="logo" href="/">ENW</a>
<form action="/search"><input name="q" type="text" placeholder="{c.word("search")}"><button>{c.word("search")}</button></form>
<nav><ul>{c.links("home", "news", "archive", "about")}</ul></nav>
</header>
<section class="ticker"><h2>{c.word("latest")}</h2><ul>
{ticker}
</ul></section>
<main>
<article class="story">
<h1>{c.title}</h1>
<p class="first">{dateline}{c.lead}</p>
{c.body(4, start=1)}
<p class="sig">enw/{c.slug[:2]}</p>
</article>
</main>
<aside><h3>{c.word("related")}</h3>
<ul>{"".join(f'<li><a href="/{slug}">{title}</a> <small>{c.short(day)}</small></li>' for title, slug, day in c.others(3))}</ul></aside>
<footer><ul>{c.links("contact", "privacy", "imprint")}</ul><p>&copy; {c.crawled.year} Evening Network Wire</p></footer>
</body>
</html>
"""
    return Page(html, (dateline,), "agency dateline in the first paragraph; the masthead shows the crawl's day")


def blog_sidebar(c: Context) -> Page:
    """Lay out a blog whose sidebar lists recent posts with their days."""
    recent = "\n".join(f'<li><a href="/post/{slug}">{title}</a><br><span class="when">{c.long(day)}</span></li>' for title, slug, day in c.others(6))
    months = sorted({c.earlier(31, 900).replace(day=1) for _ in range(5)}, reverse=True)
    archive = "\n".join(f'<li><a href="/archive/{m:%Y-%m}">{c.month(m)}</a> ({c.rng.randint(2, 14)})</li>' for m in months)
    html = f"""<!DOCTYPE html>
<html lang="{c.lang}">
<head>
<meta charset="utf-8">
<title>{c.title} &laquo; {c.org}</title>
<link rel="alternate" type="application/rss+xml" href="/feed.xml" title="{c.org}">
<link rel="stylesheet" href="/css/theme.css?20080314">
</head>
<body class="two-col">
<div id="header"><h1 class="blogname"><a href="/">{c.org}</a></h1><ul class="menu">{c.links("home", "about", "archive")}</ul></div>
<div id="content">
<div class="post">
<h2>{c.title}</h2>
<span class="date">{c.long(c.published)}</span>
<div class="entry">
{c.body(5)}
</div>
<div class="tags">#{c.slug.split("-")[0]} #{c.slug.split("-")[-1]}</div>
</div>
</div>
<div id="sidebar">
<div class="box"><h3>{c.word("about")}</h3><p>{c.person}, {c.place}</p></div>
<div class="box"><h3>{c.word("recent")}</h3><ul>
{recent}
</ul></div>
<div class="box"><h3>{c.word("archive")}</h3><ul>
{archive}
</ul></div>
</div>
<div id="footer">&copy; {c.crawled.year} {c.org}</div>
<script src="/js/lightbox.js?v=2.51"></script>
</body>
</html>
"""
    return Page(html, (f'<span class="date">{c.long(c.published)}</span>',), "blog: day only in span.date; the sidebar has other posts' days")


def press_release(c: Context) -> Page:
    """Lay out a ministry's press release."""
    colon = " : " if c.lang == "fr" else ": "
    line = f"{c.word('release')}{colon}{c.long(c.published)}"
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head>
<meta charset="utf-8">
<title>{c.word("press")} - {c.org}</title>
<meta name="author" content="{c.org}">
<link rel="stylesheet" href="/assets/gov.css">
</head>
<body>
<a class="skip" href="#content">&darr;</a>
<header role="banner"><img src="/assets/crest.svg" alt="{c.org}"><span>{c.org}</span>
<nav><ul>{c.links("home", "about", "news", "contact", "search")}</ul></nav></header>
<div class="crumbs"><a href="/">{c.word("home")}</a> &rsaquo; <a href="/press/">{c.word("press")}</a> &rsaquo; {c.published.year - 1}/{c.published.year}</div>
<main id="content">
<p class="kicker">{c.word("press")} {c.rng.randint(12, 290)}/{c.published.year}</p>
<p class="release"><strong>{line}</strong></p>
<h1>{c.title}</h1>
{c.body(4)}
<p class="ends">###</p>
<section class="notes"><h2>{c.word("notes")}</h2>
<ol><li>{c.word("basis")} {c.long(c.earlier(900, 4000))}.</li><li>{c.org}, {c.place}. {c.word("contact")}{colon}{c.person}, +00 555 01{c.rng.randint(10, 99)}</li></ol></section>
<p><a href="javascript:window.print()">{c.word("print")}</a> <a href="#share">{c.word("share")}</a></p>
</main>
<footer><ul>{c.links("privacy", "imprint")}</ul><p>&copy; {c.org} {c.crawled.year}</p></footer>
</body>
</html>
"""
    return Page(html, (line,), "government press release with a release line")


def utc_meta(c: Context) -> Page:
    """Lay out an article whose metadata day in UTC differs from the local byline's."""
    late = c.tag in ("en-US", "es-CL", "pt-BR")
    hour, minute = (21, 10) if c.tag == "en-US" else (22, 40) if late else (0, 20)
    shift = timedelta(hours=5 if c.tag == "en-US" else 3) if late else timedelta(hours=-1)
    moment = datetime(c.published.year, c.published.month, c.published.day, hour, minute, tzinfo=UTC) + shift
    utc = f"{moment:%Y-%m-%dT%H:%M:00Z}"
    byline = f"{c.long(c.published)}, {c.clock(hour, minute)}"
    zone = {"en-US": " EST", "es-CL": "", "pt-BR": " (BRT)"}.get(c.tag, "")
    record = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": c.story.title,
        "datePublished": utc,
        "publisher": {"name": "Daily Meridian"},
    }
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head>
<meta charset="utf-8">
<title>{c.title} - Daily Meridian</title>
<meta property="og:type" content="article">
<meta property="og:locale" content="{c.tag.replace("-", "_")}">
<meta property="article:published_time" content="{utc}">
<meta property="article:section" content="{c.word("news")}">
{c.data(record) if c.lang in ("de", "es") else ""}
{c.tracker()}
</head>
<body>
<header><a href="/"><b>Daily Meridian</b></a><nav><ul>{c.links("home", "news", "archive")}</ul></nav></header>
<main><article>
<h1>{c.title}</h1>
<p class="standfirst">{c.lead}</p>
<div class="byline">{c.word("by")} {c.person} | <span class="byline-date">{byline}{zone}</span></div>
<figure><img src="/img/{c.slug}.jpg" alt=""><figcaption>{c.place}</figcaption></figure>
{c.body(5, start=1)}
</article></main>
<section class="more"><h2>{c.word("related")}</h2><ul>{"".join(f'<li><a href="/a/{slug}">{title}</a></li>' for title, slug, _ in c.others(4))}</ul></section>
<footer><p>&copy; {c.crawled.year} Daily Meridian. {c.word("rights")}.</p></footer>
</body>
</html>
"""
    return Page(html, (utc, byline), f"published_time is in UTC ({utc[:10]}), the local byline is a day apart; truth is the byline's day")


def updated_first(c: Context) -> Page:
    """Lay out an article that names its update before its publication."""
    upd = f"{c.word('updated')} {c.long(c.modified)}, {c.clock(17, 45)}"
    pub = f"{c.word('published')} {c.long(c.published)}, {c.clock(8, 5)}"
    record = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "dateModified": f"{c.modified}T17:45:00",
        "headline": c.story.title,
        "author": [{"@type": "Person", "name": c.story.person}],
        "datePublished": f"{c.published}T08:05:00",
    }
    html = f"""<!doctype html>
<html lang="{c.tag}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{c.title}</title>
<meta property="article:modified_time" content="{c.modified}T17:45:00">
{c.data(record)}
</head>
<body>
<header class="top"><a href="/" class="brand">Valley Observer</a><nav aria-label="main"><ul>{c.links("home", "latest", "news", "search")}</ul></nav></header>
<main>
<article>
<header>
<p class="topic">{c.place}</p>
<h1>{c.title}</h1>
<p class="stamps"><span class="upd">{upd}</span> &middot; <span class="pub">{pub}</span></p>
<p class="author">{c.word("by")} {c.person}</p>
</header>
{c.body(5)}
</article>
<div class="share"><button>{c.word("share")}</button> <button>{c.word("print")}</button></div>
<section><h2>{c.word("comments")}</h2>{"".join(f'<div class="c"><b>{name}</b> <i>{c.short(day)}</i><p>{text}</p></div>' for name, text, day in c.remarks("comments", 2))}</section>
</main>
<footer>&copy; 2011&ndash;{c.crawled.year} Valley Observer</footer>
<div id="consent" data-version="2018-05-25">{c.word("cookies")} <button>OK</button></div>
</body>
</html>
"""
    return Page(html, (upd, pub, f'"datePublished": "{c.published}'), "update named before publication, dateModified first in JSON-LD", True)


def microdata(c: Context) -> Page:
    """Lay out a review marked up with microdata."""
    stamp = c.published.isoformat()
    shown = c.short(c.published)
    dated = (
        f'<time itemprop="datePublished" datetime="{stamp}">{shown}</time>'
        if c.lang in ("en", "fr")
        else f'<meta itemprop="datePublished" content="{stamp}"><span class="d">{shown}</span>'
    )
    answers = "\n".join(
        f'<div itemprop="comment" itemscope itemtype="http://schema.org/UserComments"><span itemprop="creator">{name}</span> '
        f'<time itemprop="commentTime" datetime="{day}">{c.short(day)}</time><p itemprop="commentText">{text}</p></div>'
        for name, text, day in c.remarks("comments", 3)
    )
    html = f"""<!DOCTYPE html>
<html lang="{c.lang}">
<head>
<meta charset="utf-8">
<title>{c.title} | {c.org}</title>
<meta name="description" content="{c.lead}">
<link rel="stylesheet" href="/s/site.min.css">
</head>
<body itemscope itemtype="http://schema.org/WebPage">
<div class="nav"><ul>{c.links("home", "news", "archive", "contact")}</ul></div>
<div class="review" itemprop="mainEntity" itemscope itemtype="http://schema.org/Review">
<h1 itemprop="name">{c.title}</h1>
<div class="by">{c.word("by")} <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">{c.person}</span></span> {dated}</div>
<div itemprop="itemReviewed" itemscope itemtype="http://schema.org/Product"><meta itemprop="name" content="{c.title}"><meta itemprop="releaseDate" content="{c.earlier(60, 300)}"></div>
<div itemprop="reviewRating" itemscope itemtype="http://schema.org/Rating"><span itemprop="ratingValue">4</span>/<span itemprop="bestRating">5</span></div>
<div itemprop="reviewBody">
{c.body(4)}
</div>
</div>
<h3>{c.word("comments")}</h3>
{answers}
<div class="foot">&copy; 2010-{c.crawled.year} <span itemprop="publisher">{c.org}</span></div>
{c.tracker()}
</body>
</html>
"""
    return Page(html, (stamp, shown), "microdata: itemprop datePublished; the product and comments have their own days")


def scholarly(c: Context) -> Page:
    """Lay out a journal article with citation or Dublin Core metadata."""
    iso, slashed = c.published.isoformat(), f"{c.published:%Y/%m/%d}"
    choices = {
        "en": f'<meta name="citation_publication_date" content="{slashed}">',
        "de": f'<meta name="DC.date.issued" scheme="W3CDTF" content="{iso}">',
        "fr": f'<meta name="citation_online_date" content="{slashed}">\n<meta name="DC.Date" content="{iso}">',
        "es": f'<meta name="DC.Date.issued" scheme="ISO8601" content="{iso}">\n<meta name="DC.Date.dateSubmitted" content="{c.earlier(200, 300)}">',
        "it": f'<meta name="dcterms.issued" content="{iso}">',
    }
    meta = choices[c.lang]
    accepted = c.earlier(20, 60)
    received = accepted - timedelta(days=c.rng.randint(60, 200))
    shown = f" | {c.word('published')}: {c.long(c.published)}" if c.lang in ("en", "es") else ""
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head>
<meta charset="utf-8">
<title>{c.title}</title>
<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">
<meta name="citation_title" content="{c.title}">
<meta name="citation_author" content="{c.person}">
<meta name="citation_journal_title" content="Tarn Letters">
<meta name="citation_volume" content="{c.published.year - 1990}">
{meta}
<meta name="DC.Creator" content="{c.person}">
<meta name="DC.Source" content="Tarn Letters">
</head>
<body>
<div class="journal"><a href="/tl">Tarn Letters</a> &middot; ISSN 0000-19{c.rng.randint(10, 99)}</div>
<nav><ul>{c.links("home", "archive", "about", "search")}</ul></nav>
<main>
<h1>{c.title}</h1>
<p class="authors">{c.person} <sup>1</sup>, B. Okonjo-Reith <sup>2</sup></p>
<p class="aff"><sup>1</sup> {c.org}; <sup>2</sup> {c.place}</p>
<p class="history">{c.word("received")}: {c.long(received)} | {c.word("accepted")}: {c.long(accepted)}{shown}</p>
<h2>{c.word("abstract")}</h2>
{c.body(0)}
<h2>1</h2>
{c.body(3, start=2)}
<h2>{c.word("references")}</h2>
<ol class="refs">
<li>Vantongeren, P. (1987). Mud and memory. <i>Acta Lacustria</i> 12, 4&ndash;19.</li>
<li>Okonjo-Reith, B. ({c.published.year - 6}). Reed belts revisited. <i>Tarn Letters</i> {c.published.year - 1996}, 201&ndash;217.</li>
<li>Salk, M. ({c.published.year - 2}). Lead isotopes for beginners. https://tarnletters.example/{c.published.year - 2}/11/04/salk ({c.short(c.earlier(70, 400))}).</li>
</ol>
</main>
<footer><p>&copy; {c.published.year} {c.person}</p></footer>
</body>
</html>
"""
    return Page(html, (meta,), "scholarly metadata; received and accepted days are visible")


def event(c: Context) -> Page:
    """Lay out an event whose day is large while its announcement's is only in the metadata."""
    day = c.later(25, 120)
    stamp = c.stamp(c.published)
    record = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": c.story.title,
        "startDate": f"{day}T20:00",
        "endDate": f"{day}T23:30",
        "location": c.story.place,
    }
    page = {"@context": "https://schema.org", "@type": "WebPage", "name": c.story.title, "datePublished": stamp, "mainEntity": record}
    metas = {
        "en": f'<meta property="article:published_time" content="{stamp}">',
        "de": f'<meta name="dcterms.issued" content="{c.published}">',
        "fr": c.data(page),
        "es": f'<meta name="date" content="{c.published}">',
        "pt": f'<meta property="og:article:published_time" content="{stamp}">',
    }
    meta = metas[c.lang]
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head>
<meta charset="utf-8">
<title>{c.title} | {c.org}</title>
{meta}
{c.data(record) if c.lang != "fr" else ""}
<link rel="stylesheet" href="/theme/events.css">
</head>
<body>
<header><a href="/">{c.org}</a><nav><ul>{c.links("home", "news", "archive", "contact")}</ul></nav></header>
<main class="event">
<div class="calendar-leaf"><span class="m">{c.month(day).split(" ")[0]}</span><span class="n">{day.day}</span></div>
<h1>{c.title}</h1>
<h2 class="event-date"><time datetime="{day}T20:00">{c.weekday(day)}, {c.clock(20, 0)}</time></h2>
<dl><dt>{c.word("when")}</dt><dd>{c.figures(day)}, {c.clock(20, 0)} &ndash; {c.clock(23, 30)}</dd><dt>{c.word("where")}</dt><dd>{c.place}</dd><dt>{c.word("contact")}</dt><dd>{c.person}</dd></dl>
{c.body(2)}
<p><a class="ics" href="/events/{c.slug}.ics" data-start="{day:%Y%m%d}T200000" data-end="{day:%Y%m%d}T233000">iCal</a></p>
</main>
<section class="upcoming"><h2>{c.word("related")}</h2><ul>
{"".join(f'<li><time datetime="{day + timedelta(days=9 * i + 4)}">{c.short(day + timedelta(days=9 * i + 4))}</time> {title}</li>' for i, (title, _, _) in enumerate(c.others(4)))}
</ul></section>
<footer>&copy; {c.crawled.year} {c.org}</footer>
</body>
</html>
"""
    literal = f'"datePublished": "{stamp}"' if c.lang == "fr" else meta
    return Page(html, (literal,), "event page: the visible day is the event's, the publication is only in metadata")


def forum(c: Context) -> Page:
    """Lay out an old forum thread; the first post's day counts."""

    def post(name: str, text: str, day: date, number: int, joined: date) -> str:
        """Lay out one post."""
        return f"""<tr class="row{number % 2 + 1}"><td width="150" valign="top"><b class="postauthor">{name}</b><br><span class="postdetails">{c.word("joined")}: {c.short(joined)}<br>{c.word("posts")}: {c.rng.randint(3, 900)}</span></td>
<td valign="top"><span class="postdetails"><a href="#p{number}">#{number}</a> {c.word("posted")} {c.long(day)}, {c.clock(9 + number, 14)}</span><hr><div class="postbody">{text}</div></td></tr>"""

    opening = f"{c.word('posted')} {c.long(c.published)}"
    rows = [post(c.person, "<br><br>".join(c.paragraphs(0)), c.published, 1, c.earlier(300, 1500))]
    rows += [post(name, text, day, i + 2, c.earlier(30, 2000)) for i, (name, text, day) in enumerate(c.remarks("replies", 4))]
    html = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" dir="ltr" lang="{c.tag}" xml:lang="{c.tag}">
<head>
<meta http-equiv="content-type" content="text/html; charset=UTF-8" />
<title>{c.org} &bull; {c.title}</title>
<link rel="stylesheet" href="./styles/subgrey/style.css" type="text/css" />
<script type="text/javascript">
// <![CDATA[
function popup(url) {{ window.open(url, '_popup', 'height=400,width=600'); return false; }}
// ]]>
</script>
</head>
<body>
<table width="100%"><tr><td><a href="./index.php"><b>{c.org}</b></a></td><td align="right">{c.word("now")}: {c.weekday(c.crawled)}, {c.clock(15, 2)}</td></tr></table>
<p class="breadcrumbs"><a href="./index.php">{c.word("home")}</a> &raquo; <a href="./viewforum.php?f=4">{c.word("forum")}</a></p>
<h2><a href="./viewtopic.php?f=4&amp;t={c.rng.randint(900, 20000)}">{c.title}</a></h2>
<table class="tablebg" width="100%" cellspacing="1">
{"".join(rows)}
</table>
<p><a href="./posting.php?mode=reply">{c.word("reply")}</a> | <a href="./search.php">{c.word("search")}</a></p>
<div id="wrapfooter"><span class="copyright">subBoard &copy; 2002, 2006 {c.org}</span></div>
</body>
</html>
"""
    return Page(html, (opening,), "forum thread: the first post's day; replies later, the board shows the crawl's day and members' joining days")


def documentation(c: Context) -> Page:
    """Lay out a documentation page with its first day in metadata and the last in the footer."""
    stamp = c.stamp(c.published)
    record = {"@context": "https://schema.org", "@type": "TechArticle", "headline": c.story.title, "datePublished": stamp}
    metas = {
        "en": c.data(record),
        "de": f'<meta name="dcterms.created" content="{c.published}">',
        "fr": f'<meta property="article:published_time" content="{stamp}">',
        "es": f'<meta name="DC.date.created" content="{c.published}">',
        "pt": f'<meta property="article:published_time" content="{stamp}">',
    }
    meta = metas[c.lang]
    steps = "\n".join(
        f'<h3 id="s{i}">{i}</h3>\n<p>{text}</p>\n<pre><code>tarn --step {i} --limit {64 * i}M</code></pre>'
        for i, text in enumerate(c.library.shared["steps"], 1)
    )
    last = f"{c.word('last_updated')}: {c.long(c.modified)}"
    html = f"""<!doctype html>
<html lang="{c.tag}" class="docs" data-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="generator" content="Pagemill v2.4.1">
<title>{c.title} | {c.word("docs")}</title>
{meta}
<link rel="stylesheet" href="/assets/css/styles.8f3b2c.css">
</head>
<body>
<header class="navbar"><a href="/">{c.org}</a> <a href="/docs">{c.word("docs")}</a> <span class="version">4.{c.rng.randint(0, 9)}.{c.rng.randint(0, 20)}</span></header>
<div class="layout">
<nav class="sidebar"><ul><li><a href="/docs/intro">{c.word("intro")}</a></li><li class="active"><a href="/docs/{c.slug}">{c.title}</a></li><li><a href="/docs/changes">4.0 ({c.earlier(200, 400)})</a></li></ul></nav>
<main>
<article>
<h1>{c.title}</h1>
{c.body(0)}
{steps}
<h3 id="log">Log</h3>
<pre><code>{c.earlier(30, 300)} 08:14:02 INFO  queue ready
{c.earlier(30, 300)} 08:14:07 WARN  consumer 3 refused</code></pre>
</article>
</main>
<nav class="toc"><ul>{"".join(f'<li><a href="#s{i}">{i}</a></li>' for i in range(1, 6))}</ul></nav>
</div>
<footer><p>{last}</p><p>&copy; {c.published.year - 2}&ndash;{c.crawled.year} {c.org}. {c.word("rights")}.</p></footer>
{c.tracker()}
</body>
</html>
"""
    literal = f'"datePublished": "{stamp}"' if c.lang == "en" else meta
    return Page(html, (literal, last), "documentation: first day only in metadata, last update in the footer", True)


def cards(c: Context) -> Page:
    """Lay out an article with cards of others below, each with its own time element."""
    items = "\n".join(
        f'<article class="card"><a href="/{slug}"><h3>{title}</h3></a><time datetime="{day}">{c.long(day)}</time><p>{c.word("by")} {c.person}</p></article>'
        for title, slug, day in c.others(6)
    )
    html = f"""<!doctype html>
<html lang="{c.tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{c.title} &mdash; Field &amp; Oven</title>
<meta property="og:title" content="{c.title}">
<link rel="stylesheet" href="/build/app.css?id=4c1d9a">
</head>
<body>
<header><a href="/">Field &amp; Oven</a><nav><ul>{c.links("home", "latest", "archive", "subscribe")}</ul></nav></header>
<main>
<article class="main">
<h1>{c.title}</h1>
<p class="meta">{c.word("by")} <a href="/team">{c.person}</a>, <time datetime="{c.published}">{c.long(c.published)}</time></p>
<img src="/media/{c.slug}.webp" alt="{c.place}" width="1200" height="630">
{c.body(4)}
</article>
<section class="cards" aria-label="{c.word("related")}">
<h2>{c.word("related")}</h2>
{items}
</section>
</main>
<footer><ul>{c.links("about", "contact", "privacy", "imprint")}</ul><small>&copy; {c.crawled.year} Field &amp; Oven</small></footer>
</body>
</html>
"""
    return Page(html, (f'<time datetime="{c.published}">{c.long(c.published)}</time>',), "article with related cards below, each with its own time element")


def address_only(c: Context) -> Page:
    """Lay out an article whose day stands only in its addresses."""
    form = {"en": "%Y/%m/%d", "de": "%Y-%m-%d", "fr": "%Y/%m/%d", "es": "%Y/%m/%d", "pt": "%Y%m%d"}[c.lang]
    url = f"https://{c.host}/{c.published.strftime(form)}/{c.slug}.html"
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head>
<meta charset="utf-8">
<title>{c.title}</title>
<link rel="canonical" href="{url}">
<meta property="og:url" content="{url}">
<meta property="og:image" content="https://{c.host}/images/{c.earlier(100, 900).year}/stile-412.jpg">
<meta name="description" content="{c.lead}">
</head>
<body>
<div id="top"><a href="/"><img src="/logo.png" alt="{c.org}"></a></div>
<ul id="menu">{c.links("home", "news", "about", "contact")}</ul>
<div id="main">
<h1>{c.title}</h1>
<p class="author">{c.word("by")} {c.person}</p>
{c.body(5)}
<p class="tools"><a href="mailto:?subject={c.slug}&amp;body={url}">{c.word("share")}</a></p>
</div>
<div id="more"><h3>{c.word("related")}</h3><ul>{"".join(f'<li><a href="/{day.strftime(form)}/{slug}.html">{title}</a></li>' for title, slug, day in c.others(4))}</ul></div>
<div id="bottom">&copy; {c.published.year - 8}-{c.crawled.year} {c.org}. {c.word("rights")}.</div>
</body>
</html>
"""
    return Page(html, (f'rel="canonical" href="{url}"',), "day only in the canonical address; the footer has a range of years")


def expiring(c: Context) -> Page:
    """Lay out an announcement with expiry metadata and scripts full of days."""
    shown = f"{c.word('published')}: {c.long(c.published)}"
    end = c.later(400, 900)
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head>
<meta charset="utf-8">
<title>{c.title}</title>
<meta http-equiv="expires" content="Fri, 31 Dec 2038 23:59:59 GMT">
<meta name="expires" content="2038-12-31">
<meta property="article:expiration_time" content="{end}T00:00:00Z">
<meta name="robots" content="unavailable_after: {end.day:02d}-Dec-{end.year} 00:00:00 GMT">
<script>
var siteConfig = {{ buildDate: "{c.crawled}T03:00:00Z", campaignEnd: "{end}", launched: "2006-09-18", tz: "UTC" }};
if (new Date() > new Date("{end}")) {{ document.documentElement.className += " over"; }}
/* changed {c.earlier(300, 900):%d.%m.%Y} jl: no flash any more */
</script>
{c.tracker()}
</head>
<body>
<header><a href="/">{c.org}</a><nav><ul>{c.links("home", "news", "about", "contact")}</ul></nav></header>
<div class="banner" data-show-until="{end}">{c.word("subscribe")}</div>
<main>
<h1>{c.title}</h1>
<p class="info">{shown}</p>
{c.body(4)}
<p>{c.word("when")}: {c.word("until")} {c.long(end)}</p>
</main>
<footer><p>{c.org}, {c.place}</p><p>&copy; {c.crawled.year}</p></footer>
<script>window.banner = {{ "from": "{c.earlier(5, 30)}", "to": "{end}", "rotated": {int(c.rng.random() * 1e6)} }};</script>
</body>
</html>
"""
    return Page(html, (shown,), "expiry metadata far in the future and days in scripts; the publication is a visible line")
