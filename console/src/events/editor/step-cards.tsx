import type { EventView } from '@chudian/shared';
import type { ReactNode } from 'react';
import { AgendaStep } from './agenda-step';
import { BasicStep } from './basic-step';
import { ContentStep } from './content-step';
import { EDITOR_STEPS, type EditorStep } from './editor-steps';
import { OwnerStep } from './owner-step';
import { SignUpStep } from './sign-up-step';
import { TicketsStep } from './tickets-step';
import { TimeStep } from './time-step';

interface Props {
  event: EventView | null;
  current: EditorStep;
  disabled: boolean;
}

/** All steps stay on the page, hidden or not: a save checks them all. */
export function StepCards({ event, current, disabled }: Props) {
  const cards: Record<EditorStep, ReactNode> = {
    basic: <BasicStep disabled={disabled} />,
    time: <TimeStep />,
    agenda: <AgendaStep />,
    tickets: <TicketsStep event={event} />,
    'sign-up': <SignUpStep />,
    owner: <OwnerStep />,
    content: <ContentStep />,
  };
  return EDITOR_STEPS.map((step) => (
    <section key={step} hidden={step !== current}>
      {cards[step]}
    </section>
  ));
}
