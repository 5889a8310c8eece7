/** Portuguese words for the edge's own actions. Refuses every word that tells what to change in the film. */
import { FORMATS, words } from '../vocabulary.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const PORTUGUESE: Vocabulary = {
  verbs: {
    export: words(`
      exporta | exporte | exportar | exporta em | exporte em | exporte como | baixar | baixe o vídeo | baixa o vídeo | baixar o vídeo | baixe o video
      descarregar | descarrega o vídeo | me manda o vídeo | manda o vídeo | me envia o vídeo | envie o vídeo | me dá o vídeo | me dá o arquivo
      salva o vídeo | salve o vídeo | salvar o vídeo | renderiza | faz um gif | quero um gif | me dá um gif
    `),
    credits: words(`créditos | saldo`),
    state: words(`
      estado | status do projeto | mostra as faixas | mostre as faixas | mostra a linha do tempo | mostre a linha do tempo | resumo | quais faixas
    `),
    upload: words(
      `enviar | envio | envie fotos | carregar | carrego | subir | subo | anexar | fazer upload`,
    ),
    check: words(
      `serve para | serve para o | está bom para | está bom para o | está pronto para | está pronto para o | funciona no | posso postar no | posso publicar no | confere para o | confira para o`,
    ),
    mend: words(
      `ajuste para | ajuste para o | ajusta para | ajusta para o | ajuste | arruma para o | arrume para o | prepara para o | prepare para o | adapte para o | adapta para o`,
    ),
  },
  objects: {
    export: [
      ...FORMATS,
      ...words(`
        vídeo | video | filme | clipe | arquivo | em | como | para | um | uma | final | pronto | qualidade | alta | máxima | formato | de novo
        outra vez | no celular | no meu celular | tudo
      `),
    ],
    credits: words(`
      quantos | qual | é | me restam | restam | eu tenho | tenho | ainda | disponíveis | de | ver | saber | sobraram
    `),
    state: words(`projeto | do | de | qual | é | vídeo | filme | atual | me dá | um | breve`),
    upload: words(`
      fotos | imagens | arquivos | foto | imagem | mais | outra | outras | como | onde | umas | novas | do | celular | eu
    `),
    check: words(`
      vídeo | video | tiktok | tik tok | reels | instagram | shorts | whatsapp | youtube | youtube shorts | twitter | x | para | assim | isso | já
    `),
    mend: words(`
      vídeo | video | tiktok | tik tok | reels | instagram | shorts | whatsapp | youtube | youtube shorts | twitter | x | para | o
    `),
  },
  fillers: words(`
    por favor | agora | já | você pode | pode | poderia | o | a | os | as | meu | minha | meus | minhas | este | esse | ok | obrigado | obrigada
    quero | queria | gostaria de | olá | oi | me | e | posso | mostra | mostre | me diz
  `),
  approvals: words(`
    perfeito | perfeita | ótimo | ótima | muito bom | está bom | gostei | adorei | amei | pronto | maravilhoso | excelente | assim está bom
  `),
};
