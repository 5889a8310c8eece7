/**
 * What is said of clips, about a film of a photo, a clip of 12 s with sound, another photo and a silent clip of 8 s.
 * `[one]` is a film of a photo and the first clip alone, `[none]` one of photos only.
 */
export const CLIPS_EN = String.raw`
[one] trim the clip to the first 5 seconds => clip 0-5 @2
[one] trim the clip to 5 seconds => clip 0-5 @2
[one] trim the clip to the last 4 seconds => clip 8-12 @2
[one] cut the first 2 seconds off the clip => clip 2-12 @2
[one] remove the last 3 seconds of the clip => clip 0-9 @2
[one] use only the first 3 seconds of the clip => clip 0-3 @2
[one] trim the clip from 3 to 8 seconds => clip 3-8 @2
[one] play the clip from 0:03 to 0:08 => clip 3-8 @2
[one] trim the clip to the first 5 seconds >> play the whole clip => clip whole @2
[one] play the clip at half speed => clip x0.5 @2
[one] play it at half speed => clip x0.5 @2
[one] trim the clip to the first 5 seconds >> play it at half speed => clip x0.5 @2
[one] the clip in slow motion please => clip x0.5 @2
[one] play the clip twice as fast => clip x2 @2
[one] speed up the clip => clip x1.5 @2
[one] make the clip slower => clip x0.667 @2
[one] play the clip at 1.5x speed => clip x1.5 @2
[one] clip at 0.25x => clip x0.25 @2 ~ without its own sound
[one] play the clip at double speed >> clip at normal speed => clip x1 @2
[one] mute the clip => clip gain 0 @2
[one] the clip without sound => clip gain 0 @2
[one] no audio in the clip => clip gain 0 @2
[one] mute the clip >> unmute the clip => clip gain 1 @2
[one] mute the clip >> give the clip its own sound back on => clip gain 1 @2
[one] make the clip quieter => clip gain 0.67 @2
[one] set the clip's sound to 40% => clip gain 0.4 @2
[one] mute it => no music
[one] mute the music => no music
[one] remove the clip => remove 2
mute the clips => clip gain 0 @2 ~ no sound of its own
trim clip 2 to the first 3 seconds => clip 0-3 @4
play the second clip at half speed => clip x0.5 @4
photo 2 at half speed => clip x0.5 @2
mute photo 2 => clip gain 0 @2
[none] trim the clip to the first 5 seconds => - ~ no clip in the film
[none] mute the clip's sound => - ~ no clip in the film
[one] clip longer than the photos => - ~ .
page turn into clip 2 => page @4
move clip 1 to the end => order 1 3 4 2
`;

export const CLIPS_IT = String.raw`
[one] taglia la clip ai primi 5 secondi => clip 0-5 @2
[one] usa solo i primi 3 secondi della clip => clip 0-3 @2
[one] togli gli ultimi 2 secondi della clip => clip 0-10 @2
[one] la clip a metà velocità => clip x0.5 @2
[one] la clip al rallentatore => clip x0.5 @2
[one] clip a doppia velocità => clip x2 @2
[one] rallenta la clip => clip x0.667 @2
[one] clip a velocità normale => -
[one] silenzia la clip => clip gain 0 @2
[one] togli l’audio della clip => clip gain 0 @2
[one] silenzia la clip >> riattiva l’audio della clip => clip gain 1 @2
[one] taglia la clip ai primi 5 secondi >> mostra la clip intera => clip whole @2
[none] taglia la clip ai primi 5 secondi => - ~ non ci sono clip
`;

export const CLIPS_ZH = String.raw`
[one] 把片段剪到前5秒 => clip 0-5 @2
[one] 片段只播放前3秒 => clip 0-3 @2
[one] 片段半速播放 => clip x0.5 @2
[one] 片段慢动作 => clip x0.5 @2
[one] 片段两倍速 => clip x2 @2
[one] 片段1.5倍速 => clip x1.5 @2
[one] 片段静音 => clip gain 0 @2
[one] 片段静音 >> 恢复片段声音 => clip gain 1 @2
[one] 把片段剪到前5秒 >> 播放完整片段 => clip whole @2
[none] 把片段剪到前5秒 => - ~ 没有视频片段
`;
