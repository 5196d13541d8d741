import { chromium } from 'playwright-core';
export const LEAD='http://127.0.0.1:4170/b/Mz8ggiBHsbkp6NfT#k=Mz8ggiBHsbkp6NfT.S2nu4eJfwKDYUB0YAC3iOoFlCP7zkIQ1';
export const PART='http://127.0.0.1:4170/j/Q27GD3'; export const U='http://127.0.0.1:4170';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:'--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(' ')});
const S={proj:{viewport:{width:1920,height:1080}},lap:{viewport:{width:1366,height:768}},phone:{viewport:{width:390,height:844},isMobile:true,hasTouch:true},tiny:{viewport:{width:320,height:640}}};
async function seat(s,o={}){const context=await b.newContext({locale:'sv-SE',...S[s],...o});
 await context.addInitScript(()=>{const spoken=[];Object.assign(window,{spoken});document.addEventListener('DOMContentLoaded',()=>{for(const id of ['polite','assertive']){const r=document.getElementById(id);if(!r)continue;new MutationObserver(()=>{const x=r.textContent??'';if(x)spoken.push(x)}).observe(r,{childList:true,characterData:true,subtree:true})}})});
 const page=await context.newPage();page.setDefaultTimeout(8000);const errors=[];page.on('pageerror',e=>errors.push(String(e)));page.on('console',m=>{if(m.type()==='error')errors.push(m.text())});return{page,context,errors}}
async function stepIn(page,name,org='Org AB',o={}){await page.getByLabel('Namn',{exact:true}).fill(name);const ty=page.getByLabel('Typ av organisation');if(await ty.count())await ty.selectOption({index:1});await page.getByLabel(/^Organisation/).fill(org);if(o.remote)await page.getByLabel('På distans').check();await page.getByRole('button',{name:'Gå med',exact:true}).click();await page.getByRole('navigation',{name:'Verktyg för tavlan'}).waitFor();}
const shot=(p,n)=>p.screenshot({path:`/tmp/revmine/shots/${n}.png`});
const sign=p=>p.locator('[data-sign]').first().getAttribute('data-sign');
const token=(p,c)=>p.locator(`[data-focus-key="placement:${c}"]`).first();
const col=(p,s,l='today')=>p.locator(`[data-place~="stage:${l}/${s}"]`).first();
const pal=(p,a)=>p.locator(`[data-focus-key="actor:${a}"]`).first();
const mid=async l=>{await l.scrollIntoViewIfNeeded();const x=await l.boundingBox();return{x:x.x+x.width/2,y:x.y+Math.min(x.height/2,200)}};
async function drag(p,f,t,o={}){const s=await mid(f);await p.mouse.move(s.x,s.y);await p.mouse.down();const e=await mid(t);await p.mouse.move(s.x+8,s.y+8,{steps:3});await p.mouse.move(e.x,e.y,{steps:8});if(o.hold)return;await p.mouse.up()}
const view=(p,v)=>p.getByRole('group',{name:'Visa som'}).getByRole('button',{name:v,exact:true}).click();
const menu=async(p,n)=>{await p.getByRole('button',{name:'Mer',exact:true}).click();await p.getByRole('menuitem',{name:n}).click()};
const wait=ms=>new Promise(r=>setTimeout(r,ms));
const active=p=>p.evaluate(()=>{const a=document.activeElement;return a?.tagName+' '+(a?.closest('[data-focus-key]')?.getAttribute('data-focus-key')??'')+' '+(a?.getAttribute('aria-label')??a?.textContent?.slice(0,40))});
const spoken=p=>p.evaluate(()=>window.spoken);
const L=console.log;
const m=await import(process.argv[2]);
setTimeout(()=>{L('TIMEOUT');b.close();process.exit(1)},150000).unref?.();
try{await m.default({b,S,seat,stepIn,shot,sign,token,col,pal,mid,drag,view,menu,wait,active,spoken,L,LEAD,PART,U})}catch(e){L('FAIL',e.stack?.slice(0,1500))}
await b.close();process.exit(0);
