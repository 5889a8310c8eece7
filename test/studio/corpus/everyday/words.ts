/** Words: the title, words on photos, the ending, each as a person would say it in seven languages. */
export const WORDS = String.raw`
title "Roma"
add the title "Roma"
aggiungi il titolo "Roma"
加上标题“Roma”
añade el título "Roma"
ajoute le titre « Roma »
füge den Titel „Roma“ hinzu
adiciona o título "Roma"

[titled] no title
remove the title
togli il titolo
去掉标题
quita el título
enlève le titre
entferne den Titel
tira o título

[titled] text title: x1.3
make the title bigger
fai il titolo più grande
标题大一点
haz el título más grande
agrandis le titre
mach den Titel größer
faz o título maior

[titled] text title: #ff3b30
make the title red
fai il titolo rosso
标题改成红色
pon el título en rojo
mets le titre en rouge
mach den Titel rot
põe o título a vermelho

words "Ciao" @2
write "Ciao" on photo 2
scrivi "Ciao" sulla foto 2
在第二张照片上写“Ciao”
escribe "Ciao" en la foto 2
écris "Ciao" sur la photo 2
schreib "Ciao" auf Foto 2
escreve "Ciao" na foto 2

ending "Fine"
end with the words "Fine"
finisci con la scritta "Fine"
结尾显示“Fine”
termina con el texto "Fine"
termine avec le texte "Fine"
beende es mit dem Text "Fine"
termina com o texto "Fine"

[titled] text title: top
put the title at the top
metti il titolo in alto
标题放到上面
pon el título arriba
mets le titre en haut
setz den Titel nach oben
põe o título em cima

[worded] no words @2
remove the caption from photo 2
togli la didascalia dalla foto 2
去掉第二张的文字
quita el texto de la foto 2
enlève le texte de la photo 2
entferne den Text von Foto 2
tira o texto da foto 2
`;
