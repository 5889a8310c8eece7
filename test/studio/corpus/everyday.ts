/**
 * The everyday edits, each as a person would say it in seven languages: English, Italian, Chinese, Spanish, French, German
 * and Portuguese. Written as in `en.ts`; the first line of each group is what it becomes.
 */
import type { Row } from './rows.ts';

/** In the order of the lines. */
const TONGUES = ['en', 'it', 'zh-CN', 'es', 'fr', 'de', 'pt'] as const;

const GROUPS = String.raw`
[new] make
turn my photos into a video
trasforma le mie foto in un video
把我的照片做成视频
convierte mis fotos en un vídeo
transforme mes photos en vidéo
mach aus meinen Fotos ein Video
transforma as minhas fotos num vídeo

length 30
make it half a minute long
fallo durare mezzo minuto
把视频改成半分钟
que dure medio minuto
je veux une vidéo d'une demi-minute
das Video soll eine halbe Minute dauern
quero que dure meio minuto

length 90
I want it to be a minute and a half
vorrei che durasse un minuto e mezzo
时长改为一分半
quiero que dure un minuto y medio
fais durer le film une minute et demie
mach es anderthalb Minuten lang
que tenha um minuto e meio

each 2.5
show each photo for 2 and a half seconds
ogni foto per due secondi e mezzo
每张照片显示两秒半
muestra cada foto durante 2,5 segundos
affiche chaque photo pendant 2,5 secondes
zeig jedes Foto 2,5 Sekunden lang
mostra cada foto durante 2,5 segundos

photo 3: 5
keep the third photo on for five seconds
lascia la terza foto per cinque secondi
第三张照片停留五秒
deja la tercera foto cinco segundos
laisse la troisième photo cinq secondes
lass das dritte Foto fünf Sekunden stehen
deixa a terceira foto durante cinco segundos

9:16
make it vertical for my phone
fallo verticale per il telefono
改成竖屏
ponlo en vertical para el móvil
mets-la en vertical pour le téléphone
mach es hochkant fürs Handy
põe na vertical para o telemóvel

1:1
a square video please
un video quadrato per favore
改成正方形
un vídeo cuadrado por favor
une vidéo carrée s'il te plaît
ein quadratisches Video bitte
um vídeo quadrado por favor

fill
crop the photos to fill the screen
ritaglia le foto per riempire lo schermo
裁剪照片填满屏幕
recorta las fotos para llenar la pantalla
recadre les photos pour remplir l'écran
schneide die Fotos zu, damit sie den Bildschirm füllen
recorta as fotos para encher o ecrã

fill
crop to fill
ritaglia per riempire
裁剪填满画面
recorta para llenar
recadre pour remplir
zuschneiden und ausfüllen
cortar para preencher

blur
don't crop my photos
non tagliare le mie foto
不要裁剪我的照片
no recortes mis fotos
ne recadre pas mes photos
schneide meine Fotos nicht ab
não cortes as minhas fotos

remove 2
take out the second photo
togli la seconda foto
删掉第二张照片
quita la segunda foto
enlève la deuxième photo
nimm das zweite Foto raus
tira a segunda foto

remove 4 5
delete the last two photos
elimina le ultime due foto
删除最后两张照片
elimina las dos últimas fotos
supprime les deux dernières photos
lösch die letzten beiden Fotos
apaga as duas últimas fotos

remove 3 4 5
remove photos 3 to 5
rimuovi le foto dalla 3 alla 5
删除第3到第5张
elimina las fotos 3 a 5
retire les photos 3 à 5
entferne die Fotos 3 bis 5
remove as fotos 3 a 5

remove 4 5
keep only the first three photos
tieni solo le prime tre foto
只保留前三张
quédate solo con las tres primeras fotos
garde seulement les trois premières photos
behalte nur die ersten drei Fotos
mantém só as três primeiras fotos

order 3 1 2 4 5
put photo 3 at the beginning
metti la foto 3 all'inizio
把第三张放到最前面
pon la foto 3 al principio
mets la photo 3 au début
stell Foto 3 an den Anfang
põe a foto 3 no início

order 3 2 1 4 5
swap photo 1 and photo 3
scambia la foto 1 con la foto 3
把第一张和第三张对调
cambia la foto 1 por la foto 3
échange la photo 1 avec la photo 3
tausche Foto 1 mit Foto 3
troca a foto 1 com a foto 3

order 5 4 3 2 1
show them in reverse order
mostrale in ordine inverso
倒序播放
ponlas en orden inverso
mets-les dans l'ordre inverse
zeig sie in umgekehrter Reihenfolge
mostra-as na ordem inversa

order 2 1 5 4 3
mix up the photos
mescola le foto
打乱照片顺序
mezcla las fotos
mélange les photos
misch die Fotos
baralha as fotos

again 1
repeat the first photo at the end
ripeti la prima foto alla fine
结尾再放一次第一张照片
repite la primera foto al final
répète la première photo à la fin
wiederhole das erste Foto am Ende
repete a primeira foto no fim

cut
no transitions between the photos
nessuna transizione tra le foto
照片之间不要转场
sin transiciones entre las fotos
pas de transitions entre les photos
keine Übergänge zwischen den Fotos
sem transições entre as fotos

dissolve 0.9
make the transitions longer
fai le transizioni più lunghe
转场长一点
haz las transiciones más largas
rends les transitions plus longues
mach die Übergänge länger
faz as transições mais longas

random
a different transition each time
una transizione diversa ogni volta
每次用不同的转场
transiciones aleatorias
des transitions aléatoires
zufällige Übergänge
transições aleatórias

strength 0.07
less movement please
meno movimento per favore
运动小一点
menos movimiento por favor
moins de mouvement s'il te plaît
weniger Bewegung bitte
menos movimento por favor

move hold
keep the photos still
tieni ferme le foto
照片不要动
deja las fotos quietas
laisse les photos immobiles
lass die Fotos still stehen
deixa as fotos paradas

look mono
make it black and white
fallo in bianco e nero
改成黑白
ponlo en blanco y negro
mets tout en noir et blanc
mach es schwarz-weiß
põe a preto e branco

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

upbeat
put some happy music on it
metti una musica allegra
配上欢快的音乐
ponle música alegre
mets une musique joyeuse
mach fröhliche Musik dazu
põe uma música alegre

jazz
I'd like jazz instead
preferirei del jazz
换成爵士乐
prefiero jazz
je préfère du jazz
ich hätte lieber Jazz
prefiro jazz

no music
I don't want any music
non voglio la musica
不要音乐
no quiero música
je ne veux pas de musique
ich will keine Musik
não quero música

gain 0.67
turn the music down a bit
abbassa un po' la musica
音乐小声一点
baja un poco la música
baisse un peu la musique
mach die Musik etwas leiser
baixa um pouco a música

[quiet] gain 1
turn the music up
alza la musica
音乐大声一点
sube la música
monte le son de la musique
mach die Musik lauter
aumenta a música

tune
a different song
un'altra canzone
换一首歌
otra canción
une autre chanson
ein anderes Lied
outra música

music fade_out 3
fade the music out at the end
sfuma la musica alla fine
音乐结尾淡出
desvanece la música al final
fais un fondu de la musique à la fin
blende die Musik am Ende aus
faz a música desvanecer no fim

[free] beat
change photos on the beat
cambia foto a ritmo di musica
跟着节拍切换照片
cambia las fotos al ritmo de la música
change de photo en rythme avec la musique
wechsle die Fotos im Takt der Musik
troca as fotos ao ritmo da música

length 11.6
a bit faster
un po' più veloce
快一点
un poco más rápido
un peu plus vite
ein bisschen schneller
um pouco mais rápido

length 20.7
a little slower
un po' più lento
慢一点
un poco más lento
un peu plus lent
etwas langsamer
um pouco mais devagar

bar
add a progress bar
aggiungi una barra di avanzamento
加一个进度条
añade una barra de progreso
ajoute une barre de progression
füge einen Fortschrittsbalken hinzu
adiciona uma barra de progresso

move in @2 · focus 0.27,0.5 @2
zoom in on the left side of photo 2
zooma sul lato sinistro della foto 2
放大第二张照片的左边
haz zoom en el lado izquierdo de la foto 2
zoome sur le côté gauche de la photo 2
zoome auf die linke Seite von Foto 2
faz zoom no lado esquerdo da foto 2

9:16 · upbeat
make it vertical and add happy music
fallo verticale e metti una musica allegra
改成竖屏，再加欢快的音乐
hazlo vertical y ponle música alegre
mets-la en vertical et ajoute une musique joyeuse
mach es hochkant und füge fröhliche Musik hinzu
deixa na vertical e põe uma música alegre

undo
undo that
annulla
撤销
deshaz eso
annule ça
mach das rückgängig
desfaz isso

remove 1
remove the first photo
togli la prima foto
去掉第一张
quita la primera foto
enlève la première photo
entferne das erste Foto
tira a primeira foto

order 1 3 4 5 2
move the second photo to the end
sposta la seconda foto alla fine
把第二张移到最后
mueve la segunda foto al final
déplace la deuxième photo à la fin
verschieb das zweite Foto ans Ende
move a segunda foto para o fim

order 1 2 4 5 3
put photo 3 after photo 5
metti la foto 3 dopo la foto 5
把第3张放到第5张后面
pon la foto 3 después de la foto 5
mets la photo 3 après la photo 5
stell Foto 3 hinter Foto 5
põe a foto 3 depois da foto 5

[tall] 16:9
make it horizontal for YouTube
fallo orizzontale per YouTube
改成横屏
hazlo horizontal para YouTube
mets-la au format paysage
mach es im Querformat
põe na horizontal para o YouTube

[cuts] dissolve
crossfade between all the photos
dissolvenza tra tutte le foto
所有照片之间用叠化
fundido entre todas las fotos
un fondu enchaîné entre toutes les photos
Überblendungen zwischen allen Fotos
dissolver entre todas as fotos

black
fade through black between the photos
passa dal nero tra le foto
照片之间用黑场过渡
fundido a negro entre las fotos
un fondu au noir entre les photos
zwischen den Fotos über schwarz
fusão a preto entre as fotos

look vintage
give it a vintage look
dagli un aspetto vintage
做成复古风格
dale un aspecto vintage
donne-lui un style rétro
gib ihm einen Vintage-Look
dá-lhe um ar vintage

look warm
make the colours warmer
rendi i colori più caldi
颜色暖一点
haz los colores más cálidos
rends les couleurs plus chaudes
mach die Farben wärmer
deixa as cores mais quentes

move in
zoom in slowly on every photo
zooma lentamente su ogni foto
每张照片慢慢放大
haz zoom lentamente en cada foto
zoome lentement sur chaque photo
zoome langsam in jedes Foto
faz zoom devagar em cada foto

strength 0.15
more movement
più movimento
运动大一点
más movimiento
plus de mouvement
mehr Bewegung
mais movimento

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

lofi
something relaxing
qualcosa di rilassante
来点舒缓放松的音乐
algo relajante
quelque chose de relaxant
etwas Entspanntes
algo relaxante

gain 0.67
the music is too loud
la musica è troppo alta
音乐太大声了
la música está demasiado alta
la musique est trop forte
die Musik ist zu laut
a música está muito alta

gain 0.67
the music is too loud, make it quieter
la musica è troppo alta, abbassala
音乐太大声了，小声一点
la música está demasiado alta, bájala
la musique est trop forte, baisse-la
die Musik ist zu laut, mach sie leiser
a música está muito alta, baixa-a

[spoken] voice gain 0.67
the voice is too loud, make it quieter
la voce è troppo alta, abbassala
旁白太大声了，小声一点
la voz está demasiado alta, bájala
la voix est trop forte, baisse-la
die Stimme ist zu laut, mach sie leiser
a voz está muito alta, baixa-a

[spoken] voice gain 1.5
make the voice louder
alza la voce
旁白大声一点
sube la voz
monte la voix
mach die Stimme lauter
aumenta a voz

[spoken] no voice
remove the voice
togli la voce
去掉旁白
quita la voz
enlève la voix
entferne die Stimme
tira a voz

[own] length 40
make it as long as the song
fallo lungo quanto la canzone
和歌曲一样长
que dure lo mismo que la canción
aussi long que la chanson
so lang wie das Lied
tão longo como a música

[back] order 1 2 3 4 5
sort them by name
ordinale per nome
按名称排序
ordénalas por nombre
trie-les par nom
sortiere sie nach Namen
ordena-as por nome

each 4
4 seconds per photo
4 secondi per foto
每张4秒
4 segundos por foto
4 secondes par photo
4 Sekunden pro Foto
4 segundos por foto

length 20.7
it's too fast
è troppo veloce
太快了
es demasiado rápido
c'est trop rapide
es ist zu schnell
está muito rápido

upbeat · length 10.9 · push-left
show me two versions
fammi vedere due versioni
给我看两个版本
enséñame dos versiones
montre-moi deux versions
zeig mir zwei Versionen
mostra-me duas versões
`;

/** Every line with its language and what it becomes; a group that lacks a language is a mistake. */
export const everyday = (): { language: (typeof TONGUES)[number]; row: Row }[] =>
  GROUPS.trim()
    .split('\n\n')
    .flatMap((group) => {
      const [head, ...said] = group.split('\n');
      if (said.length !== TONGUES.length) throw new Error(`seven languages each (got ${group})`);
      const [, scene = '', want] = /^(?:\[(\w+)\] )?(.*)$/.exec(head)!;
      return said.map((text, i) => ({
        language: TONGUES[i],
        row: { scene, said: [text], want },
      }));
    });
