"""Layouts 23 to 30: forums, portals, tickers, podcasts and notices."""

# ruff: noqa: E501 - a template keeps the lines of its page

from __future__ import annotations

from datetime import UTC, date, datetime

from tools.dated_pages.context import Context, Page


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
