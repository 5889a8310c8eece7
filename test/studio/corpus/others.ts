/** Spanish, French, German and Portuguese, written as those in `en.ts`. */
export const OTHERS = {
  es: String.raw`
[new] haz un vídeo con mis fotos => make
[new] crea una presentación con música alegre => make · upbeat
[new] convierte mis fotos en un video vertical => make · 9:16
sin música => no music
quita la música => no music
pon música relajante => lofi
baja el volumen => gain 0.67
ponle el título "Verano" => title "Verano"
hazlo vertical => 9:16
hazlo cuadrado => 1:1
hazlo más rápido => length 11.6
más lento => length 20.7
que dure 20 segundos => length 20
un minuto y medio => length 90
cada foto 2 segundos => each 2
quita la foto 2 => remove 2
borra las últimas dos fotos => remove 4 5
invierte el orden => order 5 4 3 2 1
pon la foto 3 al principio => order 3 1 2 4 5
mueve la foto 2 al final => order 1 3 4 5 2
transiciones más largas => dissolve 0.9
sin transiciones => cut
menos movimiento => strength 0.07
deshacer => undo
otra canción => tune
ponle música alegre y hazlo vertical => upbeat · 9:16
en blanco y negro => look mono
`,
  fr: String.raw`
fais une vidéo avec mes photos => - ~ déjà fait
[new] crée un diaporama avec de la musique => make
[new] transforme mes photos en vidéo verticale => make · 9:16
sans musique => no music
enlève la musique => no music
baisse le son => gain 0.67
mets le titre "Paris" => title "Paris"
ajoute un titre «Vacances» => title "Vacances"
plus vite => length 11.6
moins vite => length 20.7
rends la vidéo plus longue => length 20.7
30 secondes => length 30
une minute et demie => length 90
deux secondes par photo => each 2
supprime la photo 2 => remove 2
retire les deux dernières photos => remove 4 5
inverse l’ordre => order 5 4 3 2 1
mets la photo 3 au début => order 3 1 2 4 5
des fondus plus longs => dissolve 0.9
coupes franches => cut
format carré => 1:1
pour tiktok => 9:16
annule => undo
plus calme => strength 0.07
ne coupe pas les photos => blur
merci => - ~ Content
en noir et blanc => look mono
`,
  de: String.raw`
[new] mach ein Video aus meinen Fotos => make
[new] erstelle eine Diashow mit fröhlicher Musik => make · upbeat
ohne Musik => no music
entferne die Musik => no music
leiser => gain 0.67
die Musik ist zu laut => gain 0.67
Titel "Sommer" => title "Sommer"
füge den Titel "Urlaub" hinzu => title "Urlaub"
Hochformat => 9:16
mach es quadratisch => 1:1
schneller => length 11.6
nicht so schnell => length 20.7
20 Sekunden lang => length 20
anderthalb Minuten => length 90
jedes Foto 2 Sekunden => each 2
lösche Foto 2 => remove 2
entferne die letzten zwei Fotos => remove 4 5
umgekehrte Reihenfolge => order 5 4 3 2 1
Foto 3 an den Anfang => order 3 1 2 4 5
längere Übergänge => dissolve 0.9
harte Schnitte => cut
weniger Bewegung => strength 0.07
rückgängig => undo
mach es schneller und ohne Musik => length 11.6 · no music
Fotos nicht abschneiden => blur
mach es schwarzweiß => look mono
`,
  pt: String.raw`
[new] faz um vídeo com as minhas fotos => make
[new] crie uma apresentação com música animada => make · upbeat
sem música => no music
tira a música => no music
abaixa o volume => gain 0.67
coloca o título "Verão" => title "Verão"
deixa vertical => 9:16
mais rápido => length 11.6
mais devagar => length 20.7
20 segundos => length 20
cada foto 2 segundos => each 2
remove a foto 2 => remove 2
apaga as últimas duas fotos => remove 4 5
inverte a ordem => order 5 4 3 2 1
coloca a foto 3 no início => order 3 1 2 4 5
transições mais longas => dissolve 0.9
sem transições => cut
desfazer => undo
menos movimento => strength 0.07
em preto e branco => look mono
`,
};

/** Said as well in Spanish as in Portuguese: answered in the language that was spoken before. */
export const OPEN: ReadonlySet<string> = new Set([
  'que dure 20 segundos',
  '20 segundos',
  'cada foto 2 segundos',
  '4 segundos por foto',
  'algo relaxante',
]);
