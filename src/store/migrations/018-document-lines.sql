-- What a line of a document said before is found without reading the document.
create index movements_line on movements (site_id, document, line, seq) where document is not null;
drop index movements_document;
