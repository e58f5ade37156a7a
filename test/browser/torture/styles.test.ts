import { onEveryInstall } from "./onEveryInstall.ts";

// Pages whose styles are not written with a guest in mind.

/** Forty properties, each with a value that would be seen, and no way around `!important`. */
const resets = [
  ["all", "unset"],
  ["display", "none"],
  ["visibility", "hidden"],
  ["opacity", "0"],
  ["position", "static"],
  ["inset", "auto"],
  ["float", "left"],
  ["clear", "both"],
  ["width", "7px"],
  ["height", "7px"],
  ["max-width", "9px"],
  ["min-height", "9px"],
  ["margin", "31px"],
  ["padding", "31px"],
  ["border", "9px dashed red"],
  ["outline", "9px solid red"],
  ["background", "red"],
  ["color", "red"],
  ["font", "40px/3 fantasy"],
  ["letter-spacing", "1em"],
  ["word-spacing", "1em"],
  ["text-align", "right"],
  ["text-transform", "uppercase"],
  ["text-indent", "50px"],
  ["text-decoration", "line-through"],
  ["text-shadow", "9px 9px red"],
  ["white-space", "pre"],
  ["direction", "rtl"],
  ["unicode-bidi", "bidi-override"],
  ["writing-mode", "vertical-rl"],
  ["transform", "scale(3)"],
  ["filter", "blur(9px)"],
  ["clip-path", "inset(50%)"],
  ["mix-blend-mode", "difference"],
  ["contain", "strict"],
  ["overflow", "hidden"],
  ["cursor", "wait"],
  ["pointer-events", "none"],
  ["user-select", "none"],
  ["z-index", "-1"],
  ["zoom", "2"],
  ["animation", "none"],
]
  .map(([name, value]) => `${name}: ${value} !important`)
  .join("; ");

onEveryInstall("every element is reset in forty properties, with !important", {
  head: `<style>* { ${resets} } html { display: block !important }</style>`,
});
onEveryInstall("a root of 62.5 %", { head: "<style>html { font-size: 62.5% }</style>" });
onEveryInstall("zoom on html", { head: "<style>html { zoom: 1.5 }</style>" });
onEveryInstall("zoom on body", { head: "<style>body { zoom: 2 }</style>" });
onEveryInstall("transforms, filters and containment on html and body", {
  head: "<style>html, body { transform: scale(.5) rotate(2deg); filter: sepia(1); contain: strict; perspective: 9px; will-change: transform; height: 90% }</style>",
});
onEveryInstall("a page that is hidden until its experiment has decided", {
  head: "<style>html { opacity: 0 !important; visibility: hidden } body { display: none !important; opacity: 0 }</style>",
});
onEveryInstall("a war of z-indices", {
  body: `<main><h1>Host</h1></main>${'<div style="position:fixed;inset:0;z-index:2147483647;background:gray"></div>'.repeat(9)}`,
});
onEveryInstall("styles that hide what is empty, popovers and dialogs", {
  head: "<style>div:empty, html > div, [popover], [role=dialog], dialog, [data-farshore] { display: none !important; opacity: 0 !important; width: 0 !important }</style>",
});
