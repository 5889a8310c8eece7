/** How photos are shown: transitions, motion, looks, each as a person would say it in seven languages. */
export const LOOKS = String.raw`
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

move in @2 · focus 0.27,0.5 @2
zoom in on the left side of photo 2
zooma sul lato sinistro della foto 2
放大第二张照片的左边
haz zoom en el lado izquierdo de la foto 2
zoome sur le côté gauche de la photo 2
zoome auf die linke Seite von Foto 2
faz zoom no lado esquerdo da foto 2

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
`;
