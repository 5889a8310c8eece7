/**
 * What is said of sound effects, about a film of five photos of three seconds; `[ding]` has a file of one second,
 * `[none]` has no film's photos but the same files.
 */
export const EFFECTS_EN = String.raw`
add sound effects on the transitions => cuts whoosh
sound effects on the transitions please => cuts whoosh
add sound effects => cuts whoosh
add a whoosh to every transition => cuts whoosh
add a camera click on every cut => cuts shutter
put a shutter sound between the photos => cuts shutter
add a whoosh at 0:03 => effect whoosh at 3
add a boom at the start of photo 3 => effect impact at p3
play a camera click on photo 2 => effect shutter at p2
put a sparkle sound at the end => effect sparkle at p5
add a riser at photo 4 => effect riser at p4
add a pop sound at 2 seconds => effect pop at 2
add a whoosh to every transition >> make the sound effects quieter => effect gain 0.67
add a whoosh to every transition >> sound effects at 50% => effect gain 0.5
add a whoosh to every transition >> remove the sound effects => no effects
add a whoosh at 0:03 >> remove the whoosh => no effects
remove the sound effects => - ~ no sound effects yet
[ding] put ding.mp3 at 0:03 => effect ding.mp3 at 3
[ding] put ding.mp3 at the start of photo 3 => effect ding.mp3 at p3
[ding] add the sound effect at photo 2 => effect ding.mp3 at p2
[ding] use ding.mp3 as the music => song ding.mp3
[ding] play ding.mp3 on photo 2 >> remove ding.mp3 => no effects
`;
export const EFFECTS_IT = String.raw`
metti effetti sonori sulle transizioni => cuts whoosh
aggiungi un fruscio a ogni cambio di foto => cuts whoosh
aggiungi un fruscio a 0:03 => effect whoosh at 3
metti uno scatto fotografico sulla foto 2 => effect shutter at p2
aggiungi un boato all’inizio della foto 3 => effect impact at p3
metti effetti sonori sulle transizioni >> togli gli effetti sonori => no effects
metti effetti sonori sulle transizioni >> effetti sonori più bassi => effect gain 0.67
[ding] metti ding.mp3 a 0:03 => effect ding.mp3 at 3
`;
export const EFFECTS_ZH = String.raw`
转场加音效 => cuts whoosh
每次换照片加快门声 => cuts shutter
第3张照片加快门声 => effect shutter at p3
在0:03加嗖的一声 => effect whoosh at 3
转场加音效 >> 音效小一点 => effect gain 0.67
转场加音效 >> 去掉音效 => no effects
[ding] 在0:03放ding.mp3 => effect ding.mp3 at 3
`;
