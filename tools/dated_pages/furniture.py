"""What stands around the text on most sites: style rules, banners, contact boxes, closing scripts."""

from __future__ import annotations

from tools.dated_pages.context import Context

OLD_LAYOUTS = frozenset({2, 11, 18, 20, 25})


def old_head(c: Context) -> str:
    """Return style rules and a script as pages of the 2000s carried."""
    return f"""<style type="text/css">
<!--
a:link, a:visited {{ color: #003366; text-decoration: none }}
a:hover {{ color: #cc3300; text-decoration: underline }}
td, p {{ font-family: Arial, Helvetica, sans-serif; font-size: 12px; line-height: 18px }}
.small {{ font-size: 10px; color: #999999 }}
-->
</style>
<script type="text/javascript">
<!--
function preload() {{ var i = new Image(); i.src = "/gfx/over_{c.rng.randint(1, 9)}.gif"; }}
if (top != self) top.location = self.location;
//-->
</script>
"""


def old_foot(c: Context) -> str:
    """Return a counter and a list of friendly sites as pages of the 2000s carried."""
    links = " - ".join(f'<a href="http://www.{slug}.example/" target="_blank">{title}</a>' for title, slug, _ in c.others(3))
    return f"""<div align="center" class="small">{links}</div>
<div align="center"><img src="/cgi-bin/counter.gif?site={c.slug[:6]}" width="88" height="31" alt="{c.rng.randint(1000, 99999)}"></div>
"""


def head(c: Context) -> str:
    """Return icons, style rules and a consent script as later pages carry."""
    return f"""<link rel="icon" href="/favicon-{c.rng.choice((32, 64, 96))}.png" sizes="any">
<style>
:root {{ --ink: #{c.rng.randrange(0x111111, 0x555555):06x}; --paper: #fffdf8; --accent: #{c.rng.randrange(0x660000, 0xCC9999):06x} }}
body {{ margin: 0; color: var(--ink); background: var(--paper); font: 17px/1.55 Georgia, serif }}
.visually-hidden {{ position: absolute; width: 1px; height: 1px; overflow: hidden }}
@media (max-width: 640px) {{ .col2, aside {{ display: none }} }}
</style>
<script>
(function (w, d) {{
  w.consent = w.consent || {{ version: "{c.crawled.year}-01-15", vendors: [{c.rng.randint(1, 50)}, {c.rng.randint(51, 99)}] }};
  var s = d.createElement("script"); s.async = true; s.src = "/js/consent.js?r={c.rng.randint(10**6, 10**7)}";
  d.head.appendChild(s);
}})(window, document);
</script>
"""


def foot(c: Context) -> str:
    """Return an address box, a subscription form and closing scripts as later pages carry."""
    popular = "".join(f'<li><a href="/{slug}?from=popular">{title}</a></li>' for title, slug, _ in c.others(4))
    return f"""<div class="popular"><ul>{popular}</ul></div>
<div class="contact-box"><p>{c.org}<br>{c.place}<br>+00 555 0{c.rng.randint(1000, 9999)}</p>
<form action="/subscribe" method="post"><label>E-mail <input type="email" name="mail"></label> <button type="submit">{c.word("subscribe")}</button></form>
<ul class="social"><li><a href="https://chirp.example/{c.slug[:8]}">Chirp</a></li><li><a href="https://photoframe.example/{c.slug[:8]}">Photoframe</a></li></ul></div>
<div class="cookie-note" hidden>{c.word("cookies")} <a href="/privacy">{c.word("privacy")}</a></div>
<script src="/js/bundle.{c.rng.randrange(16**7):07x}.js" defer></script>
"""


def furnish(html: str, c: Context) -> str:
    """Return a page with furniture of its era at the ends of its head and body."""
    top, bottom = (old_head(c), old_foot(c)) if c.story.slot in OLD_LAYOUTS else (head(c), foot(c))
    for mark, addition in (("</head>", top), ("</body>", bottom)):
        at = html.lower().rindex(mark)
        html = html[:at] + addition + html[at:]
    return html
