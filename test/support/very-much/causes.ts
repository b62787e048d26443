/**
 * Causes as SQL over a told episode: of the shape that the cause engine writes, with evidence for the pages to show.
 */
const unknown = (probability: number) => `jsonb_build_object('code', 'unknown', 'probability', ${probability},
  'movements', jsonb_build_array(trigger_id), 'evidence',
  '{"checkedCauses": ["late-posting", "duplicate-posting", "unit-of-measure"], "missingData": ["counts"]}'::jsonb,
  'repair', '[]'::jsonb)`

const isoTime = (at: string) => `to_char(${at}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const late = (code: string) => `jsonb_build_array(jsonb_build_object('code', '${code}', 'probability', 0.83,
  'movements', jsonb_build_array(closer_id), 'evidence', jsonb_build_object(
    'lateMovements', jsonb_build_array(closer_id), 'lateQuantity', decimal,
    'occurredAt', ${isoTime('happened_to')}, 'recordedAt', ${isoTime('posted_to')},
    'lagMs', round(extract(epoch from posted_to - happened_to) * 1000), 'usualLagMs', 20000),
  'repair', jsonb_build_array(jsonb_build_object('op', 'move-in-time', 'movement', closer_id,
    'to', ${isoTime('happened_to')}))), ${unknown(0.17)})`

const twice = `jsonb_build_array(jsonb_build_object('code', 'duplicate-posting', 'probability', 0.66,
  'movements', jsonb_build_array(trigger_id), 'evidence', jsonb_build_object('duplicateMovement', trigger_id,
    'duplicateQuantity', decimal, 'apartMs', 1200, 'sameTime', false, 'sameDocument', true,
    'quantityShare', 0.02),
  'repair', jsonb_build_array(jsonb_build_object('op', 'drop', 'movement', trigger_id))), ${unknown(0.34)})`

export const CAUSES = `case
  when class = 'timing' and turn % 3 = 0 then ${late('integration-delay')}
  when class = 'timing' then ${late('late-posting')}
  when book_id % 2 = 0 then ${twice}
  else jsonb_build_array(${unknown(0.9)}) end`
