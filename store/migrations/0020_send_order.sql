-- A round is claimed in order of id, some hundred rows at a time: found in the index, instead of sorting all that wait.
drop index send_document_id_kind_round_state_idx;
create index on send (document_id, kind, round, state, id);
