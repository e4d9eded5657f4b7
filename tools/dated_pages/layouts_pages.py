"""Layouts 8 to 15: scholarly, event, forum and documentation pages, and pages dated by markup or address alone."""

# ruff: noqa: E501 - a template keeps the lines of its page

from __future__ import annotations

from datetime import date, timedelta

from tools.dated_pages.context import Context, Page


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
