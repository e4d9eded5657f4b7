"""Layouts 1 to 7: news, blogs and press releases."""

# ruff: noqa: E501 - a template keeps the lines of its page

from __future__ import annotations

from datetime import UTC, datetime, timedelta

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
