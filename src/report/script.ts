/**
 * The one script of the page. Without it everything is still there to read and to open by hand: it
 * opens folded parts before printing, and the one a followed link points into, where the browser
 * does not do so by itself.
 */
export const SCRIPT = `
const open=e=>{for(let d=e;d;d=d.parentElement)if(d.localName==='details')d.open=true};
const follow=()=>{const e=document.getElementById(decodeURIComponent(location.hash.slice(1)));if(e){open(e);e.scrollIntoView()}};
addEventListener('hashchange',follow);
addEventListener('beforeprint',()=>document.querySelectorAll('details').forEach(d=>{if(!d.open){d.open=true;d.dataset.folded=''}}));
addEventListener('afterprint',()=>document.querySelectorAll('details[data-folded]').forEach(d=>{d.open=false;delete d.dataset.folded}));
if(location.hash)follow();
`;
