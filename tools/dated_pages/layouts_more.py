"""Layouts 16 to 30: numeric dates, tables, pages made of divs, and other shapes met on the web."""

# ruff: noqa: E501 - a template keeps the lines of its page

from __future__ import annotations

from datetime import UTC, date, datetime

from tools.dated_pages.context import Context, Page


def history(c: Context) -> Page:
    """Lay out an article that opens with old days and has a byline in figures."""
    shown = c.figures(c.published)
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head>
<meta charset="utf-8">
<title>{c.title} - {c.org}</title>
<meta name="description" content="{c.lead}">
<link rel="stylesheet" href="/css/main.css">
</head>
<body>
<header><h2><a href="/">{c.org}</a></h2><nav><ul>{c.links("home", "archive", "contact")}</ul></nav></header>
<article>
<h1>{c.title}</h1>
<p class="intro">{c.lead}</p>
<p class="byline">{c.person} | {shown}</p>
{c.body(4, start=1)}
<figure><img src="/img/{c.slug}.jpg" alt=""><figcaption>{c.place}, 1897</figcaption></figure>
</article>
<aside><h3>{c.word("recent")}</h3><ul>{"".join(f'<li><a href="/{slug}">{title}</a></li>' for title, slug, _ in c.others(4))}</ul></aside>
<footer>&copy; {c.crawled.year} {c.org} | <a href="/privacy">{c.word("privacy")}</a></footer>
</body>
</html>
"""
    return Page(html, (f"| {shown}</p>",), f"opens with days of 1897 and 1911; byline in figures in the order of {c.tag}")


def newsletter(c: Context) -> Page:
    """Lay out a newsletter post with a reading time beside a short date."""
    shown = c.short(c.published)
    reading = f"{c.rng.randint(3, 12)} {c.word('minread')}"
    byline = f"{shown} &mdash; {reading}" if c.lang in ("fr", "it") else f"{reading} &middot; {shown}"
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1.0" />
<title>{c.title}</title>
<meta name="generator" content="Lantern 5.8" />
<meta name="twitter:card" content="summary_large_image" />
<meta name="twitter:label1" content="{c.word("author")}" />
<meta name="twitter:data1" content="{c.person}" />
<link rel="stylesheet" href="/assets/built/screen.css?v=9d2f1c" />
</head>
<body class="post-template">
<div class="site">
<header class="gh-head"><a href="/">{c.org}</a><nav><ul>{c.links("home", "about")}</ul></nav><a class="gh-button" href="#/portal/signup">{c.word("subscribe")}</a></header>
<main>
<article class="gh-article post">
<h1>{c.title}</h1>
<p class="excerpt">{c.lead}</p>
<div class="author-card"><img src="/avatar.png" alt=""><div><h4>{c.person}</h4><div class="byline-meta">{byline}</div></div></div>
<section class="gh-content">
{c.body(4, start=1)}
<blockquote>{c.place}</blockquote>
</section>
</article>
<div class="read-next">{"".join(f'<a class="read-next-card" href="/{slug}/"><h3>{title}</h3><span>{c.rng.randint(2, 9)} {c.word("minread")} &middot; {c.short(day)}</span></a>' for title, slug, day in c.others(3))}</div>
</main>
<footer>{c.org} &copy; {c.crawled.year} &middot; <a href="#/portal/">{c.word("subscribe")}</a></footer>
</div>
</body>
</html>
"""
    return Page(html, (byline,), "newsletter post: reading time and a short date; read-next cards with others'")


def tables(c: Context) -> Page:
    """Lay out a page of the 2000s made of nested tables."""
    shown = c.figures(c.published) if c.lang == "de" else c.long(c.published)
    menu = "".join(
        f'<tr><td bgcolor="#dde4ee"><a href="/{key}.php"><font size="2">{c.word(key)}</font></a></td></tr>\n'
        for key in ("home", "news", "archive", "about", "contact")
    )
    html = f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<HTML lang="{c.lang}">
<HEAD>
<META http-equiv="Content-Type" content="text/html; charset=utf-8">
<TITLE>{c.org} - {c.title}</TITLE>
<SCRIPT language="JavaScript" type="text/javascript">
<!--
var now = new Date(); var y2k = new Date(2000, 0, 1);
document.write('<span id="clock">' + now.toLocaleString() + '<\\/span>');
//-->
</SCRIPT>
</HEAD>
<BODY bgcolor="#ffffff" topmargin="0" leftmargin="0">
<TABLE width="780" border="0" cellpadding="0" cellspacing="0" align="center">
<TR><TD colspan="3"><IMG src="/gfx/banner.gif" width="780" height="80" alt="{c.org}"></TD></TR>
<TR><TD width="140" valign="top">
<TABLE width="140" border="0" cellpadding="3" cellspacing="1">
{menu}</TABLE>
</TD>
<TD width="10">&nbsp;</TD>
<TD width="630" valign="top">
<TABLE width="100%" border="0" cellpadding="4" cellspacing="0">
<TR><TD bgcolor="#336699"><FONT color="#ffffff" size="2"><B>{shown}</B></FONT></TD><TD bgcolor="#336699" align="right"><A href="/print.php?id={c.rng.randint(40, 900)}"><FONT color="#ffffff" size="1">{c.word("print")}</FONT></A></TD></TR>
<TR><TD colspan="2"><FONT size="4" color="#336699"><B>{c.title}</B></FONT></TD></TR>
<TR><TD colspan="2">
{c.body(5)}
</TD></TR>
<TR><TD colspan="2" align="right"><FONT size="1">{c.person}</FONT></TD></TR>
</TABLE>
</TD></TR>
<TR><TD colspan="3" align="center"><HR><FONT size="1">&copy; 1998-{c.crawled.year} {c.org} - <A href="/imprint.php">{c.word("imprint")}</A></FONT></TD></TR>
</TABLE>
</BODY>
</HTML>
"""
    return Page(html, (f"<B>{shown}</B>",), "nested tables: the day in a coloured cell beside a print link")


def divs(c: Context) -> Page:
    """Lay out a page of nothing but divs with meaningless class names."""
    shown = c.figures(c.published) if c.lang in ("de", "it") else c.short(c.published)
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head><meta charset="utf-8"><title>{c.title}</title><style>.x1{{margin:0 auto}}.x2{{color:#555}}</style></head>
<body>
<div class="x0"><div class="x3">{c.org}</div><div class="x4">{c.links("home", "about", "news", "contact", sep=" ", item="")}</div></div>
<div class="x1">
<div class="x7">{c.title}</div>
<div class="x2"><div class="k">{c.word("author")}</div><div class="v">{c.person}</div><div class="k">{c.word("date")}</div><div class="v">{shown}</div><div class="k">{c.word("category")}</div><div class="v">{c.word("news")}</div></div>
{c.body(5, tag="div", attrs='class="x9"')}
</div>
<div class="x5">{"".join(f'<div class="x6"><div class="x8">{title}</div><div class="v">{c.figures(day)}</div></div>' for title, _, day in c.others(4))}</div>
<div class="x10">&copy; {c.crawled.year} {c.org} &middot; {c.place}</div>
{c.tracker()}
</body>
</html>
"""
    return Page(html, (f'<div class="v">{shown}</div>',), "divs only: a labelled day in a list of details, other pages' days below")


def classic_blog(c: Context) -> Page:
    """Lay out a blog of around 2010 with a calendar and later comments."""
    line = f"{c.word('posted')} {c.long(c.published)}"
    cells = "".join(f"<tr>{''.join(f'<td>{d}</td>' for d in range(w, w + 7))}</tr>" for w in (1, 8, 15, 22))
    month = c.month(c.crawled)
    html = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="{c.tag}">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
<title>{c.org} &raquo; {c.title}</title>
<link rel="pingback" href="http://{c.host}/xmlrpc.php" />
</head>
<body>
<div id="page">
<div id="header"><a href="/">{c.org}</a></div>
<div id="content">
<div class="navigation"><a href="/?p=114">&laquo; {c.others(1)[0][0]}</a> <a href="/?p=131">{c.others(1)[0][0]} &raquo;</a></div>
<div class="post" id="post-122">
<h2>{c.title}</h2>
<p class="postmetadata">{line} {c.word("by").lower()} {c.person} | <a href="#comments">3 {c.word("comments")}</a></p>
<div class="entry">
{c.body(4)}
</div>
</div>
<h3 id="comments">{c.word("comments")}</h3>
<ol class="commentlist">
{"".join(f'<li id="c{i}"><cite>{name}</cite> <small><a href="#c{i}">{c.long(day)}, {c.clock(10 + i, 31)}</a></small><p>{text}</p></li>' for i, (name, text, day) in enumerate(c.remarks("comments", 3)))}
</ol>
</div>
<div id="sidebar"><ul>
<li><table id="wp-calendar"><caption>{month}</caption>{cells}</table></li>
<li><h2>{c.word("recent")}</h2><ul>{"".join(f'<li><a href="/?p={200 + i}">{title}</a></li>' for i, (title, _, _) in enumerate(c.others(4)))}</ul></li>
</ul></div>
<div id="footer"><p>{c.org} &copy; {c.crawled.year}</p></div>
</div>
</body>
</html>
"""
    return Page(html, (line,), "classic blog: a posted-on line; comments later and a calendar of the crawl's month")


def agency_signoff(c: Context) -> Page:
    """Lay out an agency report in divs whose dateline has no year and whose last line has it all."""
    dateline = f"{c.place} ({c.day_and_month}) -- "
    signoff = f"{c.word('end')} {c.figures(c.published)} {c.rng.randint(10, 19)}:{c.rng.randint(10, 59)}"
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head><meta charset="utf-8"><title>{c.title} - {c.org}</title>{c.tracker()}</head>
<body>
<div class="bar"><div class="date">{c.weekday(c.crawled)}</div><div class="menu">{c.links("home", "latest", "archive", "contact", sep=" | ", item="")}</div></div>
<div class="col">
<div class="head">{c.title}</div>
<div class="text">{dateline}{c.lead}</div>
{c.body(4, start=1, tag="div", attrs='class="text"')}
<div class="text sig">{signoff}</div>
</div>
<div class="col2"><div class="boxhead">{c.word("latest")}</div>{"".join(f'<div class="item">{c.figures(day)} <a href="/{slug}">{title}</a></div>' for title, slug, day in c.others(5))}</div>
<div class="foot">&copy; 2001-{c.crawled.year} {c.org}. {c.word("rights")}.</div>
</body>
</html>
"""
    return Page(html, (dateline, signoff), "divs only: dateline without a year, full date in figures in the last line; crawl's day on top")


def magazine_meta(c: Context) -> Page:
    """Lay out a magazine article with its day only in a marketing tool's metadata."""
    stamp = c.stamp(c.published, "Z", 9)
    metas = {
        "en": f'<meta name="parsely-pub-date" content="{stamp}">',
        "de": f'<meta name="sailthru.date" content="{c.published} 09:12:00">',
        "fr": f'<meta name="pubdate" content="{c.published:%Y%m%d}">',
        "es": f'<meta itemprop="datePublished" content="{stamp}">',
        "pt": c.data(
            {"title": c.story.title, "link": f"https://{c.host}/{c.slug}", "type": "post", "pub_date": stamp}, "application/json", ' id="parsely-page"'
        ),
    }
    meta = metas[c.lang]
    literal = f'"pub_date": "{stamp}"' if c.lang == "pt" else meta
    more = f'<meta name="parsely-pub-date" content="{stamp}">' if c.lang == "pt" else ""
    html = f"""<!doctype html>
<html lang="{c.tag}">
<head>
<meta charset="utf-8">
<title>{c.title} | {c.org}</title>
<meta name="parsely-title" content="{c.title}">
<meta name="parsely-type" content="post">
{meta}
{more}
<meta property="og:site_name" content="{c.org}">
<meta property="og:updated_time" content="{c.modified}T10:00:00Z">
<link rel="preload" href="/fonts/slate-2014.woff2" as="font">
</head>
<body>
<header><a href="/">{c.org}</a><nav><ul>{c.links("home", "archive", "subscribe")}</ul></nav></header>
<main><article>
<h1>{c.title}</h1>
<p class="deck">{c.lead}</p>
<p class="credit">{c.word("by")} {c.person}</p>
{c.body(5, start=1)}
</article></main>
<section><h2>{c.word("related")}</h2><ul>{"".join(f'<li><a href="/{slug}">{title}</a> <time datetime="{day}">{c.short(day)}</time></li>' for title, slug, day in c.others(4))}</ul></section>
<footer>&copy; {c.crawled.year} {c.org}</footer>
</body>
</html>
"""
    return Page(html, (literal,), "day only in metadata of a marketing tool; related articles have time elements", True)


def modern_forum(c: Context) -> Page:
    """Lay out a modern forum thread with relative ages and full days in titles."""

    def post(name: str, text: str, day: date, number: int) -> str:
        """Lay out one post."""
        epoch = int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp() * 1000)
        age = max(1, c.crawled.year - day.year)
        return f"""<div class="topic-post" id="post_{number}"><div class="names">{name}</div>
<div class="post-date"><a href="/t/{c.slug}/{number}" title="{c.long(day)} {c.clock(12, number)}"><span class="relative-date" data-time="{epoch}">{age} {c.word("years")}</span></a></div>
<div class="cooked">{text}</div></div>"""

    rows = [post(c.person, "".join(f"<p>{p}</p>" for p in c.paragraphs(0)), c.published, 1)]
    rows += [post(name, f"<p>{text}</p>", day, i + 2) for i, (name, text, day) in enumerate(c.remarks("replies", 4))]
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head>
<meta charset="utf-8">
<title>{c.title} - {c.word("forum")} - {c.org}</title>
<meta name="generator" content="Roundtable 2.9.0.beta4">
<link rel="canonical" href="https://{c.host}/t/{c.slug}/{c.rng.randint(1000, 9000)}">
</head>
<body class="crawler">
<header><a href="/">{c.org}</a></header>
<div id="main-outlet">
<h1 id="topic-title"><a href="/t/{c.slug}">{c.title}</a></h1>
<div class="topic-category"><a href="/c/4">{c.word("forum")}</a></div>
{"".join(rows)}
<div class="suggested"><h3>{c.word("related")}</h3><table>{"".join(f'<tr><td><a href="/t/{slug}">{title}</a></td><td>{c.rng.randint(1, 40)}</td><td>{c.long(day)}</td></tr>' for title, slug, day in c.others(4))}</table></div>
</div>
<footer><nav><ul>{c.links("home", "privacy", "imprint")}</ul></nav></footer>
</body>
</html>
"""
    return Page(html, (f'title="{c.long(c.published)} ',), "forum thread: relative ages are shown, the first post's day is in a title attribute")


def numeric(c: Context) -> Page:
    """Lay out a local page with a short local date in figures."""
    forms = {"en": "%d/%m/%Y", "de": "%d.%m.%y", "fr": "%d/%m/%y", "es": "%d-%m-%Y", "pt": "%d/%m/%Y"}
    shown = c.published.strftime(forms[c.lang])
    others = "".join(f"<li>{day.strftime(forms[c.lang])} <a href='/{slug}'>{title}</a></li>" for title, slug, day in c.others(4))
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head>
<meta charset="utf-8">
<title>{c.org} - {c.title}</title>
<meta name="viewport" content="width=device-width">
</head>
<body id="school">
<div class="wrap">
<header><img src="/logo.png" alt="{c.org}"><nav><ul>{c.links("home", "news", "about", "contact")}</ul></nav></header>
<main>
<h1>{c.title}</h1>
<div class="artinfo">{shown} | {c.word("news")} | {c.person}</div>
{c.body(4)}
</main>
<aside><h2>{c.word("news")}</h2><ul>{others}</ul></aside>
<footer>{c.org}, 14 / 3 / 7, {c.place} &copy; {c.crawled.year}</footer>
</div>
{c.tracker()}
</body>
</html>
"""
    return Page(html, (f">{shown} |",), f"day in figures in the order of {c.tag}, in places with two figures for the year")


def old_portal(c: Context) -> Page:
    """Lay out an old portal's table with creation and change days."""
    shown = f"{c.weekday(c.published)} {c.rng.randint(7, 22):02d}:{c.rng.randint(0, 59):02d}"
    changed = f"{c.word('last_updated')} ( {c.weekday(c.modified)} {c.rng.randint(7, 22):02d}:{c.rng.randint(0, 59):02d} )"
    html = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="{c.lang}" lang="{c.lang}">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{c.org} - {c.title}</title>
<meta name="Generator" content="Mambra! - Copyright (C) 2005 - 2007 Open Portal Makers." />
<script type="text/javascript" src="/includes/js/overlib_mini.js"></script>
</head>
<body>
<table class="outer" width="800"><tr><td class="banner" colspan="2">{c.org}</td></tr>
<tr><td class="left" width="180" valign="top">
<table class="moduletable"><tr><th>{c.word("news")}</th></tr>
{"".join(f'<tr><td><a href="/index.php?id={i + 31}" class="mainlevel">{title}</a></td></tr>' for i, (title, _, _) in enumerate(c.others(4)))}
</table></td>
<td valign="top">
<table class="contentpaneopen">
<tr><td class="contentheading" width="100%">{c.title}</td><td class="buttonheading"><a href="/index2.php?pop=1" onclick="window.open('print'); return false;">{c.word("print")}</a></td></tr></table>
<table class="contentpaneopen">
<tr><td colspan="2"><span class="small">{c.word("author")}: {c.person}</span></td></tr>
<tr><td colspan="2" class="createdate">{shown}</td></tr>
<tr><td colspan="2" valign="top">
{c.body(4)}
</td></tr>
<tr><td colspan="2" class="modifydate">{changed}</td></tr>
</table></td></tr></table>
<div align="center">&copy; {c.crawled.year} {c.org}</div>
</body>
</html>
"""
    return Page(html, (shown, changed), "old portal in tables: creation day above, change day below the text", True)


def updated_divs(c: Context) -> Page:
    """Lay out a service notice in divs that names its update first and has no metadata."""
    upd = f"{c.word('updated')}: {c.figures(c.modified)} {c.clock(16, 30)}"
    pub = f"{c.word('published')}: {c.figures(c.published)} {c.clock(6, 55)}"
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head><meta charset="utf-8"><title>{c.title}</title><link rel="stylesheet" href="/c/{c.rng.randint(100, 999)}.css"></head>
<body>
<div class="hd"><div class="lg">{c.org}</div><div class="mn">{c.links("home", "news", "contact", sep=" ", item="")}</div></div>
<div class="search-box"><div>{c.word("from")}</div><input type="text" value="{c.figures(c.crawled)}"><input type="submit" value="{c.word("search")}"></div>
<div class="alert">
<div class="ttl">{c.title}</div>
<div class="ts">{upd}</div>
<div class="ts">{pub}</div>
{c.body(3, tag="div", attrs='class="pp"')}
</div>
<div class="others">{"".join(f'<div class="row"><div>{title}</div><div>{c.word("published")}: {c.figures(day)}</div></div>' for title, _, day in c.others(3))}</div>
<div class="ft">&copy; {c.crawled.year} {c.org}</div>
</body>
</html>
"""
    return Page(html, (upd, pub), "divs only, no metadata: update above publication, both in figures; a form holds the crawl's day", True)


def ticker_first(c: Context) -> Page:
    """Lay out a page in divs with a ticker and a dated sidebar before the article."""
    info = f"{c.long(c.published)} | {c.person}"
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head><meta charset="utf-8"><title>{c.title} | {c.org}</title>{c.tracker()}</head>
<body>
<div id="ticker">{" +++ ".join(f"{c.long(day)}: {title}" for title, _, day in c.others(3))}</div>
<div id="logo"><a href="/">{c.org}</a></div>
<div id="left"><div class="h">{c.word("latest")}</div>
{"".join(f'<div class="n"><div class="d">{c.long(day)}</div><a href="/{slug}">{title}</a></div>' for title, slug, day in c.others(5))}
</div>
<div id="middle">
<div class="headline">{c.title}</div>
<div class="info">{info}</div>
{c.body(5, tag="div", attrs='class="absatz"')}
</div>
<div id="right"><div class="h">{c.word("contact")}</div><div>{c.org}, {c.place}</div></div>
<div id="foot">&copy; 2004&ndash;{c.crawled.year} &middot; <a href="/imprint">{c.word("imprint")}</a></div>
</body>
</html>
"""
    return Page(html, (info,), "divs only: ticker and sidebar with other days come before the article")


def podcast(c: Context) -> Page:
    """Lay out a podcast episode with other episodes and the next one's day."""
    record = {
        "@context": "https://schema.org",
        "@type": "PodcastEpisode",
        "name": c.story.title,
        "datePublished": c.published.isoformat(),
        "timeRequired": "PT38M",
        "partOfSeries": {"@type": "PodcastSeries", "name": c.story.org, "startDate": str(c.earlier(900, 1200))},
    }
    line = f"{c.short(c.published)} &bull; 38 min"
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head>
<meta charset="utf-8">
<title>{c.title} | {c.org}</title>
<meta property="og:type" content="music.song">
<meta property="og:audio" content="https://{c.host}/audio/e41.mp3">
{c.data(record)}
</head>
<body>
<header><a href="/">{c.org}</a><nav><ul>{c.links("home", "archive", "about", "subscribe")}</ul></nav></header>
<p class="next">{c.word("next_ep")}: {c.long(c.later(7, 14))}</p>
<main>
<h1>{c.title}</h1>
<p class="ep">{line}</p>
<audio controls src="/audio/e41.mp3"></audio>
{c.body(2)}
<ul class="chapters"><li>00:00 Intro</li><li>04:12 {c.person}</li><li>21:40 {c.place}</li></ul>
</main>
<section><h2>{c.word("archive")}</h2><ol reversed>{"".join(f'<li><a href="/{slug}">{title}</a> {c.short(day)} &bull; {c.rng.randint(22, 55)} min</li>' for title, slug, day in c.others(5))}</ol></section>
<footer>&copy; {c.crawled.year} {c.org}</footer>
</body>
</html>
"""
    return Page(html, (line, f'"datePublished": "{c.published}"'), "podcast episode: JSON-LD and a short date; next episode's day above")


def app_state(c: Context) -> Page:
    """Lay out a script-rendered article with cards above it and its state as JSON."""
    others = c.others(4)
    state = {
        "props": {
            "pageProps": {
                "related": [{"slug": slug, "publishedAt": f"{day}T06:00:00.000Z"} for _, slug, day in others],
                "article": {"slug": c.slug, "title": c.story.title, "publishedAt": f"{c.published}T10:30:00.000Z", "updatedAt": f"{c.modified}T12:00:00.000Z"},
                "buildTime": f"{c.crawled}T02:00:00.000Z",
            }
        },
        "buildId": "k3_9QmTz",
    }
    shown = c.long(c.published)
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head>
<meta charSet="utf-8"/>
<meta name="viewport" content="width=device-width"/>
<title>{c.title} - {c.org}</title>
<link rel="stylesheet" href="/_app/static/css/7d1f.css"/>
<noscript data-n-css=""></noscript>
</head>
<body>
<div id="__app">
<header class="Header_root__a1"><a href="/">{c.org}</a><nav><ul>{c.links("home", "latest", "archive")}</ul></nav></header>
<section class="Rail_root__x9">{"".join(f'<a class="Rail_card__q2" href="/{slug}"><time dateTime="{day}">{c.long(day)}</time><h3>{title}</h3></a>' for title, slug, day in others)}</section>
<main class="Article_root__z7">
<h1 class="Article_title__b3">{c.title}</h1>
<div class="Article_meta__c4"><span>{c.person}</span><!-- --> <!-- --><span>{shown}</span></div>
<div class="Article_body__d5">
{c.body(4)}
</div>
</main>
<footer class="Footer_root__e6"><small>&copy; <!-- -->{c.crawled.year}<!-- --> {c.org}</small></footer>
</div>
{c.data(state, "application/json", ' id="__APP_DATA__"')}
</body>
</html>
"""
    return Page(
        html,
        (f"<span>{shown}</span>", f'"publishedAt": "{c.published}T10'),
        "script-rendered: dated cards above the article, the state lists other articles first",
        True,
    )


def notice(c: Context) -> Page:
    """Lay out a town's notice dated like a letter, above the signature."""
    line = f"{c.place}, {c.long(c.published)}"
    html = f"""<!DOCTYPE html>
<html lang="{c.tag}">
<head>
<meta charset="utf-8">
<title>{c.word("notice")}: {c.title}</title>
<link rel="stylesheet" href="/res/town.css">
</head>
<body>
<div id="header"><a href="/"><img src="/res/arms.png" alt="{c.org}"></a>{c.links("home", "news", "contact", "search", sep=" | ", item="")}</div>
<div id="content">
<h1>{c.word("notice")}</h1>
<h2>{c.title}</h2>
<p>{c.word("basis")} {c.long(c.earlier(1500, 5000))}</p>
{c.body(2)}
<p><b>{c.word("from")} {c.long(c.later(14, 30))} {c.word("until")} {c.long(c.later(60, 120))}</b></p>
<p class="sign">{line}</p>
<p class="sign">{c.person}<br>{c.org}</p>
</div>
<div id="side"><h3>{c.word("archive")}</h3><ul>{"".join(f'<li><a href="/notice/{slug}">{title}</a></li>' for title, slug, _ in c.others(4))}</ul></div>
<div id="footer">&copy; 2007-{c.crawled.year} {c.org} | <a href="/imprint">{c.word("imprint")}</a></div>
</body>
</html>
"""
    return Page(html, (line,), "town's notice: the day stands beside the place above the signature; the closure's days are later")
