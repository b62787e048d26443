/** The tour of the demo: where it stops, and what is to be seen there. */

export const tour = {
  label: 'Tour of the demo',
  at: (stop: number, stops: number) => `Tour, stop ${stop} of ${stops}`,
  back: 'Back',
  next: (title: string) => `Next: ${title}`,
  leave: 'Leave the tour',
  done: 'End the tour',
  keys: 'Esc leaves it, too.',
  stops: {
    today: {
      title: 'Today',
      text: 'What is negative now, what it may cost, and where to begin, with the reason.',
    },
    exceptions: {
      title: 'Exceptions',
      text: 'Each negative that is open, with its depth, its duration and the likely cause. Filter and group it as you like.',
    },
    case: {
      title: 'A case',
      text: 'Negatives that belong together: who works on them, what speaks for the cause, and a repair to preview.',
    },
    card: {
      title: 'A stock card',
      text: 'Dashed is the system, solid the shelf. Where the two part, movements were posted later than they happened.',
    },
    suspects: {
      title: 'Probably wrong',
      text: 'Postings that took nothing below zero yet, and are probably wrong all the same. Correct them before they do.',
    },
    holds: {
      title: 'On hold',
      text: 'A transfer that was entered before its receipt. It is posted automatically when the goods arrive.',
    },
    refusals: {
      title: 'Refusals',
      text: 'A pick of more than was there: the rule that refused it, and the override that was requested and waits for you.',
    },
    document: {
      title: 'An order',
      text: 'It waits at the gate, and each line says why. Ctrl+K finds any other order, document, item or place.',
    },
    rules: {
      title: 'Try rules',
      text: 'Run the history against other rules before they are in force: what they would have stopped, and at what price.',
    },
    about: {
      title: 'Data health',
      text: 'How complete each source is. “Check now” adds up every movement and balance again.',
    },
  },
}
