/** Photos by what they show: `il-cane.jpg`, `dog_on_beach.jpg`, `Cat.png`, `海边.jpg` and one that says nothing. */
export const SUBJECTS_EN = `
[pets] remove the photo of the dog => remove 2
[pets] delete the picture with the cat => remove 3
[pets] put the photo of the dog first => order 2 1 3 4 5
[pets] show the picture of the cat for 5 seconds => photo 3: 5
[pets] zoom in on the photo of the beach => move in @2
[pets] write "Rex" on the photo of the dog => words "Rex" @2
[pets] keep only the photo of the dog => remove 1 3 4 5
[pets] remove the photo of the horse => - ~ telling photos by what is in them
[pets] delete the picture of my grandmother => - ~ what their files are called
[pets] remove the photo of the beginning => - ~
[pets] write "photo of the horse" on photo 2 => words "photo of the horse" @2
remove the photo of the horse => - ~ telling photos by what is in them
make the last photo of the film longer => photo 5: 4
`;
export const SUBJECTS_IT = `
[pets] togli la foto del cane => remove 1
[pets] metti la foto del cane alla fine => order 2 3 4 5 1
[pets] elimina la foto del tramonto => - ~ come si chiamano i file
[pets] togli la foto della nonna => - ~ riconoscere le foto
`;
export const SUBJECTS_ZH = `
[pets] 删掉海边的照片 => remove 4
[pets] 把海边的照片放到最前面 => order 4 1 2 3 5
`;
/** Everyday words of the languages that are heard. */
export const HEARD = {
  es: `
dos versiones => upbeat · length 10.9 · push-left
transiciones al azar => random
baja el volumen >> vuelve al principio => restore
muestra la foto 2 durante 2,2 segundos >> corta al ritmo => beat
`,
  fr: `
deux versions => upbeat · length 10.9 · push-left
transitions aléatoires => random
baisse le son >> reviens au début => restore
`,
  de: `
zwei Versionen => upbeat · length 10.9 · push-left
zufällige Übergänge => random
leiser >> zurück zum Anfang => restore
Foto 2 für 2,2 Sekunden >> schnitt auf den Takt => beat
`,
  pt: `
duas versões => upbeat · length 10.9 · push-left
transições aleatórias => random
abaixa o volume >> volta ao início => restore
troque as fotos 1 e 2 => order 2 1 3 4 5
`,
};
