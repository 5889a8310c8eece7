/** Several languages in one message of an English session; the answer is in the one that has most of it. */
export const MIXED = String.raw`
make it verticale please => 9:16
please change the background music to italiana => italian
add the titolo "Sea" => title "Sea"
remove the foto 2 please => remove 2
make the video 竖屏 => 9:16
please make it 快一点 => length 11.6
the music should be leiser => gain 0.67
use longer dissolvenze between the photos => dissolve 0.9
add a title saying 夏天 => title "夏天"
please make it schneller and vertical => length 11.6 · 9:16
remove the music por favor => no music
make it 20 segundos long => length 20
start with the ultima foto => order 5 1 2 3 4
no music please, grazie => no music
give me lofi 音乐 please => lofi
`;
