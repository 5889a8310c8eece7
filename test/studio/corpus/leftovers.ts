/**
 * Messages that were once understood by half: several steps back, days, one movement for all, a place that is taken
 * already. Of a film of eight photos of two days; `undo 2` is two steps back. Grown, never trimmed.
 */
export const LEFTOVERS_EN = String.raw`
title "A" >> make it vertical >> go back two steps => title "A" ++ 9:16 ++ undo 2
title "A" >> make it vertical >> add the title "B" >> undo the last three => title "A" ++ 9:16 ++ title "B" ++ undo 3
title "A" >> make it vertical >> undo twice => title "A" ++ 9:16 ++ undo 2
title "A" >> undo the last 9 => title "A" ++ undo 2
title "A" >> make it vertical >> undo the last two >> redo the last two => title "A" ++ 9:16 ++ undo 2 ++ redo 2
title "A" >> undo that => title "A" ++ undo 1
no transitions except between day one and two => cut @2 3 4 6 7 8
no transitions except between the days => cut @2 3 4 6 7 8
no transitions except between day two and three => -
same movement for each photo => move in
the same motion for all photos => move in
title: Summer in Rome => title "Summer in Rome"
subtitle: A week away => title "A week away"
title "Rome" >> put it at the bottom => title "Rome" ++ -
too chaotic, calm it down => strength 0.07
`;
export const LEFTOVERS_IT = String.raw`
titolo "A" >> fallo verticale >> annulla le ultime due => title "A" ++ 9:16 ++ undo 2
titolo "A" >> fallo verticale >> torna indietro di due passi => title "A" ++ 9:16 ++ undo 2
titolo "A" >> annulla le ultime cinque => title "A" ++ undo 2
senza transizioni tranne tra i giorni => cut @2 3 4 6 7 8
stesso movimento per ogni foto => move in
titolo: Estate a Roma => title "Estate a Roma"
sottotitolo: una settimana => title "una settimana"
aggiungi il titolo "Roma" >> mettilo in basso => title "Roma" ++ -
aggiungi il titolo "Roma" >> mettilo in alto => title "Roma" ++ text title: top
aggiungi il titolo "Roma" >> mettilo in basso a destra => title "Roma" ++ text title: bottom-right
`;
export const LEFTOVERS_ZH = String.raw`
标题：罗马 >> 改成竖屏 >> 撤销两步 => title "罗马" ++ 9:16 ++ undo 2
标题：罗马 >> 改成竖屏 >> 退回2步 => title "罗马" ++ 9:16 ++ undo 2
标题：罗马 >> 撤销九步 => title "罗马" ++ undo 2
每张照片用同样的动作 => move in
标题：罗马之夏 => title "罗马之夏"
字幕：一周 => title "一周"
太乱了，安静一点 => strength 0.07
`;
export const LEFTOVERS_OTHERS = String.raw`
título: A >> deshaz los dos últimos => title "A" ++ undo 2
titre : A >> annule les deux derniers => title "A" ++ undo 2
Titel: A >> mach die letzten zwei rückgängig => title "A" ++ undo 2
título: A >> desfaz os dois últimos => title "A" ++ undo 2
sin transiciones excepto entre los días => cut @2 3 4 6 7 8
el mismo movimiento para cada foto => move in
le même mouvement pour chaque photo => move in
`;
