/** What is said of the music under clips, about the film of `clips.ts`. */
export const UNDER_EN = String.raw`
[one] lower the music under the clip => clip duck 0.18 @2
[one] lower the music while the clip plays => clip duck 0.18 @2
[one] duck the music under the clip => clip duck 0.18 @2
[one] duck the music => clip duck 0.18 @2
[one] music at 20% under the clip => clip duck 0.2 @2
[one] the music should be quieter while the clip is playing => clip duck 0.18 @2
[one] don't lower the music under the clip => clip duck 1 @2
[one] don't duck the music => clip duck 1 @2
[one] don't duck the music >> lower the music under the clip => clip duck 0.35 @2
lower the music during the clips => clip duck 0.18 @2
[none] lower the music under the clips => - ~ no clip
`;
export const UNDER_IT = String.raw`
[one] abbassa la musica sotto la clip => clip duck 0.18 @2
[one] abbassa la musica mentre si sente la clip => clip duck 0.18 @2
[one] musica al 20% sotto la clip => clip duck 0.2 @2
[one] non abbassare la musica durante la clip => clip duck 1 @2
`;
export const UNDER_ZH = String.raw`
[one] 片段播放时音乐小一点 => clip duck 0.18 @2
[one] 播放片段时把音乐调到20% => clip duck 0.2 @2
[one] 片段播放时不要降低音乐 => clip duck 1 @2
`;
