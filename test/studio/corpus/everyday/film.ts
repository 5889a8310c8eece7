/** The film as a whole: its making, length and shape, and steps back, each as a person would say it in seven languages. */
export const FILM = String.raw`
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

[tall] 16:9
make it horizontal for YouTube
fallo orizzontale per YouTube
改成横屏
hazlo horizontal para YouTube
mets-la au format paysage
mach es im Querformat
põe na horizontal para o YouTube

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
