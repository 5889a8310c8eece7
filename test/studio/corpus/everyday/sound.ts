/** Sound: the music, its loudness and its beat, the voice, each as a person would say it in seven languages. */
export const SOUND = String.raw`
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
`;
