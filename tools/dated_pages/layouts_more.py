"""Layouts 16 to 22: numeric dates, tables, pages made of divs, and other shapes met on the web."""

# ruff: noqa: E501 - a template keeps the lines of its page

from __future__ import annotations

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
