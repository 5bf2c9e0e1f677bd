/** The style sheet of the report: light, dark, narrow and paper. Contrasts are WCAG AA or better;
 * nothing moves, so there is no motion to reduce. */
export const STYLE = `
:root{color-scheme:light dark;
--lb-paper:light-dark(#fff,#16181c);--ink:light-dark(#1a1c20,#e8e9ec);--soft:light-dark(#50545c,#b3b7bf);
--edge:light-dark(#d5d8dd,#3a3e46);--wash:light-dark(#f4f6f8,#1f2228);--link:light-dark(#0a58a3,#8cc2ff);
--lb-line:light-dark(#0072b2,#5fb4ea);--lb-now:light-dark(#b84a00,#ff9c57);--lb-faint:light-dark(#8a8d93,#7d828b);
--alarm:light-dark(#9c3d00,#ffb07a)}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--lb-paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans CJK KR","Malgun Gothic","Apple SD Gothic Neo","Microsoft YaHei","PingFang SC","Hiragino Sans",sans-serif}
:lang(ko){font-family:system-ui,"Noto Sans CJK KR","Noto Sans KR","Malgun Gothic","Apple SD Gothic Neo",sans-serif}
:lang(ja){font-family:system-ui,"Noto Sans CJK JP","Noto Sans JP","Hiragino Sans","Yu Gothic",sans-serif}
:lang(zh){font-family:system-ui,"Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
main,.skip,nav,footer{max-width:72rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
main{padding-block:1.5rem 4rem}
.skip{position:absolute;left:-100vw}
.skip:focus{left:0;top:0;background:var(--lb-paper);padding:.75rem 1rem;z-index:1}
a{color:var(--link);text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
a.n{color:inherit;text-decoration:underline dotted var(--lb-faint) 1px;font-variant-numeric:tabular-nums}
a.n:hover{color:var(--link);text-decoration-color:currentColor}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.4rem);line-height:1.15;margin:.1em 0 .3em;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.25;margin:0 0 .6em;text-wrap:balance}
h3{font-size:1.1rem;line-height:1.3;margin:2rem 0 .5rem}h4{font-size:1rem;margin:1.25rem 0 .25rem}
h2.quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
p{margin:.5em 0;max-width:46rem}
small,caption,figcaption,.note,.summary,.eyebrow,dd,.covers,.from{color:var(--soft)}
small,figcaption,.note{font-size:.875rem}
.eyebrow{font-weight:600;margin:0}
.beyond,.severed{border-left:.3rem solid var(--alarm);padding-left:.75rem;color:var(--alarm);font-weight:600}
.first{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.5rem 2.5rem;align-items:start;border-block:1px solid var(--edge);padding-block:1.25rem;margin-block:1.25rem}
.lead .question{font-size:1.15rem;font-weight:600;margin:0}
.lead .chance{font-size:clamp(2rem,1.4rem + 2.6vw,3.1rem);font-weight:700;line-height:1.15;margin:.1em 0 .25em;letter-spacing:-.015em}
.chance a.n{text-decoration-thickness:2px;text-underline-offset:.14em}
dl{margin:0}dd{margin:0}
.spread{display:flex;flex-wrap:wrap;gap:.25rem 2rem}
.spread div{flex:1 1 12rem}
.spread dt{font-weight:600}.spread dd{font-size:.875rem}
.facts div{display:grid;grid-template-columns:7rem 1fr;gap:0 .75rem;padding-block:.35rem;border-top:1px solid var(--edge)}
.facts div:first-child{border-top:0;padding-top:0}
.facts dt{font-weight:600;grid-row:1/span 9}
.facts dd{grid-column:2;color:var(--ink)}
.gate.not-assessed,.gate.partly{color:var(--alarm);font-weight:600}
.pairs div{display:flex;gap:.75rem;flex-wrap:wrap}.pairs dt{font-weight:600}.pairs code{overflow-wrap:anywhere}
nav{border-block:1px solid var(--edge);background:var(--wash);padding-inline:1rem}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;margin:0 auto;padding:.5rem 0}
nav a{display:inline-block;padding:.2rem 0}
section.project,main>section{margin-top:3rem}
main>section#answer{margin-top:0}
.beside{display:grid;grid-template-columns:minmax(0,32.5rem) minmax(0,1fr);gap:1rem 2rem;align-items:start}
figure{margin:.25rem 0}
figure svg{display:block;width:100%;max-width:34rem;height:auto;color:var(--ink);overflow:visible}
.lb-figure{--plot-background:var(--lb-paper)}
.table{overflow-x:auto;margin-block:.5rem 1rem}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.4}
caption{text-align:left;font-size:.875rem;padding-bottom:.35rem;caption-side:top;max-width:46rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .9rem .3rem 0;border-top:1px solid var(--edge)}
thead th{font-size:.8125rem;font-weight:600;color:var(--soft);border-top:0;vertical-align:bottom;line-height:1.25}
tbody th{font-weight:500}
.num{text-align:right}.num,.tight{white-space:nowrap}thead .num{white-space:normal}
tbody th[scope=row]{min-width:7.5rem}.projects th[scope=row]{min-width:11rem}
th:last-child,td:last-child{padding-right:0}
.bar{display:inline-block;height:.65em;background:var(--lb-line);opacity:.75;margin-right:.5em;max-width:5em}
details{border-top:1px solid var(--edge);padding-block:.3rem}
details[open]{padding-bottom:.75rem}
summary{cursor:pointer;color:var(--link);padding:.2rem 0}
summary h3{display:inline;margin:0;font-size:1rem}
.issue{font-style:italic}
ol{padding-left:3.4rem;margin:.5rem 0}
.reasons li{margin-bottom:.6rem;font-size:.9375rem;max-width:60rem;overflow-wrap:anywhere}
.reasons li::marker{color:var(--soft);font-variant-numeric:tabular-nums}
.value{font-weight:600;white-space:normal}
.kind{font-size:.8125rem;font-weight:600;border:1px solid currentColor;border-radius:.25rem;padding:0 .35em}
.kind.assumption,.kind.unknown{border-style:dashed;color:var(--alarm)}
.from,.covers{font-size:.875rem}
:target{background:light-dark(#fff4c2,#4a3f12);outline:.3rem solid light-dark(#fff4c2,#4a3f12)}
section:target,h3:target{background:none;outline:0}
pre{background:var(--wash);padding:.75rem 1rem;overflow-x:auto;border-radius:.25rem;white-space:pre-wrap;overflow-wrap:anywhere}
code{font-size:.9em}
@media (max-width:60rem){.beside{grid-template-columns:minmax(0,1fr)}}
@media (max-width:44rem){.first{grid-template-columns:minmax(0,1fr)}.facts div{grid-template-columns:5.5rem 1fr}th,td{padding-right:.6rem}ol{padding-left:2.6rem}}
@media print{
:root{color-scheme:light}
@page{size:A4;margin:16mm 15mm 18mm}
html{font-size:9.5pt}body{line-height:1.4}
main{padding:0;max-width:none}
nav,.skip{display:none}
h1{font-size:20pt}h2{font-size:14pt}h3{font-size:11pt;margin-top:12pt}
h2,h3,caption,summary,.issue,thead,thead tr{break-after:avoid}tbody tr:first-child{break-before:avoid}
figure,tr,.lead,.facts,li,.severed{break-inside:avoid}
thead{display:table-header-group}
section.project{break-before:page;margin-top:0}
.first{grid-template-columns:1fr 1fr}
.beside{grid-template-columns:minmax(0,1fr)}
.table{overflow:visible}
table{font-size:8.5pt}
figure svg{max-width:125mm}
details::details-content{content-visibility:visible;display:block;height:auto}
summary{list-style:none;color:inherit;font-weight:600}
a,a.n{color:inherit;text-decoration:none}
a.n[data-r]::after{content:attr(data-r);font-size:.62em;vertical-align:super;line-height:0;margin-left:.12em;color:#50545c;font-weight:400;letter-spacing:0}
a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em;color:#50545c;overflow-wrap:anywhere;word-break:break-all}
.bar,.gate,.lb-figure{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.reasons ol{columns:2;column-gap:8mm;padding-left:8mm}
.reasons li{font-size:7.5pt;margin-bottom:3pt}
.from,.covers{font-size:7pt}
:target{background:none;outline:0}
}
`;
