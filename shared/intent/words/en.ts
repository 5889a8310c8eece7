/** English words for the edge's own actions. Refuses every word that tells what to change in the film. */
import { FORMATS, words } from '../vocabulary.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const ENGLISH: Vocabulary = {
  verbs: {
    export: words(`
      export | re-export | reexport | download | dl | render | send me | send it to me | send it over | send it over to me | give me my video | begin rendering | start rendering | save as mp4 | get the export going
      give me the file | get the file | give me the video | give me the mp4 | give me the download
      get me the video | get me the file | get the video | get the mp4
      save the video | save my video | save video | save this video | save it as mp4
      save it to my phone | save to my phone | save it to my computer
      i want the video | i want my video | i need the file | i need the video
      can i have the video | can i have the file | can i get the video | can i get the file
      may i have the video | let me have the video | hand me the video
    `),
    credits: words(`
      credits | credit | balance | account balance | how much is left | credit balance
    `),
    state: words(`
      status | show tracks | show me all the tracks | show me all tracks | status update | show the tracks | show me the tracks | show all tracks | show my tracks
      show timeline | show the timeline | show me the timeline | see the timeline | timeline
      list tracks | list the tracks | list all tracks | what tracks | which tracks | tracks
      track list | timeline summary | summary | project state | current state | show state
      show the state | state of the project | what’s in the timeline | what's in the timeline
      what is in the timeline | what is on the timeline
    `),
    upload: words(`
      upload | add files | attach files | attach photos | attach pictures | attach images
      attach a file | attach a photo
    `),
  },
  objects: {
    export: [
      ...FORMATS,
      ...words(`
        video | videos | film | movie | clip | reel | slideshow | file | result | it | this | that
        final | final cut | finished | complete | whole | full | in | as | to | for | a | an | quality | high
        highest | best | link | version | again | once more | ready | how do i | how can i | how to
        how do you | where can i | where do i | my phone | my computer | my laptop | disk | is
        want | need | have | get | do | go on and | resolution | button | copy | start | begin | run
      `),
    ],
    credits: words(`
      left | remaining | remain | have | got | many | much | how | what | is | are | do | account
      check | view | see | current | available | total | there | a | an | which | any | still | how’s
      what’s | what's | want | to | know | get | number of | amount of | of
    `),
    state: words(`
      project | video | film | movie | what | is | what’s | what's | current | tracks | of | check
      view | see | get | give | do | have | list | display | a | this | where | are | in | on | it
      want | to | report | full | whole | so far | at | moment | right | quick | short | how | its
      there | there’s | timeline
    `),
    upload: words(`
      photo | photos | picture | pictures | image | images | pic | pics | file | files | how | do
      some | more | want | to | here | where | a | an | another | new | other | from | phone
      computer | my phone | my computer | 2 | 3 | 4 | 5 | 10 | 20 | need | is | it | possible | of | few | start | button
      video | videos | clip | clips | one | two | three | ten | additional
    `),
  },
  fillers: words(`
    please | pls | plz | kindly | now | can | could | would | will | you | u | i | i’d | i'd | me
    my | the | our | just | ok | okay | k | hi | hey | hello | thanks | thank | thx | ty | then | let
    us | let’s | let's | show | tell | like to | love to | so | well | and | yes | yeah | yep | sure | alright
    right now | right away | asap | immediately | finally | go ahead | go ahead and | dear
    when you can | for me | if possible | if you can | a bit | may | we | i’m ready to
    i'm ready to | ready to | be so kind as to | so kind | much | very much | very | so much
    in advance | at once | quickly | want to | i want to | shall we | time to | it’s time to
    it's time to | there | mate | friend | bro
  `),
  approvals: words(`
    perfect | great | good | nice | awesome | cool | excellent | amazing | wonderful | lovely
    beautiful | fine | done | looks good | looks great | looks perfect | look good
    it looks good | it looks great | that looks good | that looks great | this looks good
    this looks great | this is great | this is perfect | this is good | that’s it | that's it
    thats it | that is it | that’s all | that's all | that is all | that’s perfect | that's perfect
    that’s great | that's great | all good | all done | i like it | i love it | love it | i’m happy
    i'm happy | i am happy | i’m happy with it | i'm happy with it | i’m done | i'm done | i am done
    we’re done | we're done | good job | well done | nice work | great work | it’s perfect
    it's perfect | no more changes | ready | i’m ready | i'm ready | approved
    everything looks good | wow
  `),
};
