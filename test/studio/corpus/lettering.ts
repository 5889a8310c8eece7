/** How people speak of letters: styles, colours, sizes, places, movements; written as in `en.ts`. */
export const LETTERING = {
  en: String.raw`
[titled] make the title red => text title: #ff3b30 ~ in red
[titled] title in yellow please => text title: #ffd60a
[titled] make the title bigger => text title: x1.3 ~ 130 %
[titled] a smaller title => text title: x0.77
[titled] the title is too small => text title: x1.3
[titled] put the title at the top => text title: top ~ at the top
[titled] move the title to the middle => text title: middle
[titled] title at the top left => text title: top-left
[titled] the title should be gold and bold => text title: #e8c15a · text title: bold
[titled] make the title handwritten => text title: handwritten ~ handwritten
[titled] use an elegant font for the title => text title: elegant
[titled] neon title => text title: neon
[titled] put the title in a box => text title: boxed
[titled] give the title an outline => text title: outline
[titled] use a typewriter effect for the title => text title: typewriter ~ letter by letter
[titled] let the title slide in => text: slide
[titled] title pops up => text title: pop
[titled] fade in the title => text title: fade ~ already
[titled] no title animation => text title: none
[titled] karaoke => text: karaoke ~ word by word
[titled] change the font => text: bold
[titled] another font please => text: bold
[titled] make the title red >> make it bigger => text title: x1.3
[titled] make the title red >> not red => text title: own color
[titled] make the title blue, at the bottom right => text title: #2f8cff · text title: bottom-right
[titled] make the title 150% => text title: x1.5
[titled] remove the title => no title
[titled] title in comic sans => - ~ cannot do that yet
[worded] make all the text pink => text: #ff5fa2
[worded] captions in white boxes => text caption: boxed #ffffff
[worded] make the captions smaller => text caption: x0.77
[worded] the caption of photo 2 at the top => text caption: top @2
[worded] the text on photo 2 in green => text caption: #34c759 @2
[worded] make the captions minimal => text caption: minimal
[titled] make the end card neon => - ~ no such words
add the title "Roma" in yellow at the top => title "Roma" · text title: #ffd60a top
add a handwritten title "Dolce vita" => title "Dolce vita" · text title: handwritten
write "Rome" on photo 2 in bold => words "Rome" @2 · text caption: bold @2
add a lower third "Maria Rossi, chef" to photo 3 => lower "Maria Rossi
end card "Thank you" in gold => ending "Thank you" · text end: #e8c15a
lower third "Anna | Roma" => lower "Anna
make the title red => - ~ no title
add subtitles => - ~ .srt
make the letters neon => - ~ no such words
`.replaceAll(/(=> lower "[^"\n]*)$/gm, '$1*'),
  it: String.raw`
[titled] fai il titolo rosso => text title: #ff3b30 ~ in rosso
[titled] titolo in giallo => text title: #ffd60a
[titled] titolo più grande => text title: x1.3
[titled] rimpicciolisci il titolo => text title: x0.77
[titled] metti il titolo in alto => text title: top ~ in alto
[titled] sposta il titolo al centro => text title: middle
[titled] titolo in alto a sinistra => text title: top-left
[titled] il titolo in grassetto => text title: bold
[titled] un carattere elegante per il titolo => text title: elegant
[titled] titolo scritto a mano => text title: handwritten
[titled] titolo con contorno nero => text title: outline #111111
[titled] metti il titolo in un riquadro => text title: boxed
[titled] titolo al neon => text title: neon
[titled] il titolo con effetto macchina da scrivere => text title: typewriter
[titled] fai apparire il titolo parola per parola => text title: karaoke
[titled] il titolo che rimbalza => text title: pop
[titled] titolo senza animazione => text title: none
[titled] cambia il carattere => text: bold
[titled] togli il titolo => no title
[worded] tutte le scritte in oro => text: #e8c15a
[worded] la didascalia della foto 2 in alto => text caption: top @2
[worded] le didascalie più piccole => text caption: x0.77
aggiungi il titolo «Roma» in rosso => title "Roma" · text title: #ff3b30
sottopancia "Maria Rossi, cuoca" sulla foto 2 => lower "Maria Rossi
aggiungi i sottotitoli => - ~ .srt
cambia il carattere => - ~ scritte
`.replaceAll(/(=> lower "[^"\n]*)$/gm, '$1*'),
  zh: String.raw`
[titled] 标题改成红色 => text title: #ff3b30 ~ 红色
[titled] 标题用黄色 => text title: #ffd60a
[titled] 标题大一点 => text title: x1.3
[titled] 标题小一点 => text title: x0.77
[titled] 标题放在顶部 => text title: top ~ 顶部
[titled] 把标题放到中间 => text title: middle
[titled] 标题放左上 => text title: top-left
[titled] 标题加粗 => text title: bold
[titled] 标题用手写体 => text title: handwritten
[titled] 标题用优雅的字体 => text title: elegant
[titled] 标题加描边 => text title: outline
[titled] 标题加底框 => text title: boxed
[titled] 霓虹标题 => text title: neon
[titled] 标题用打字机效果 => text title: typewriter
[titled] 标题逐词点亮 => text title: karaoke
[titled] 标题弹出来 => text title: pop
[titled] 换个字体 => text: bold
[titled] 去掉标题 => no title
[worded] 所有文字改成金色 => text: #e8c15a
[worded] 第2张照片的文字放顶部 => text caption: top @2
加标题“罗马”，红色 => title "罗马" · text title: #ff3b30
`,
  es: String.raw`
[titled] el título en rojo => text title: #ff3b30
[titled] título más grande => text title: x1.3
`,
  fr: String.raw`
[titled] le titre en rouge => text title: #ff3b30
[titled] le titre plus grand => text title: x1.3
[titled] le titre lettre par lettre => text title: typewriter
`,
  de: String.raw`
[titled] titel in rot => text title: #ff3b30
[titled] titel größer => text title: x1.3
[titled] titel fett => text title: bold
`,
  pt: String.raw`
[titled] o título em vermelho => text title: #ff3b30
[titled] título maior => text title: x1.3
`,
};
