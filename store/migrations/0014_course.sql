-- The course of a campaign that does not run as planned: paused, stopped; documents recalled, replaced, corrected; paper posted.

alter table campaign add column paused_by text;                 -- person
-- A leader may want the numbers left open while paused; otherwise the cut-off comes at its moment.
alter table campaign add column pause_holds_cut_off boolean not null default false;
