/** Photos: which there are and in which order, each as a person would say it in seven languages. */
export const PHOTOS = String.raw`
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

[back] order 1 2 3 4 5
sort them by name
ordinale per nome
按名称排序
ordénalas por nombre
trie-les par nom
sortiere sie nach Namen
ordena-as por nome
`;
