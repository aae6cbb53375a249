-- For "in (…)" with three words or more SQLite makes a table of the words for each row that it inserts, which took more than half of the time of inserting.
-- The same rules, word by word. What is stored does not change, so the tables stay as they are: https://www.sqlite.org/lang_altertable.html#otheralter
pragma writable_schema = on;
update sqlite_schema set sql = replace(replace(replace(replace(sql,
    'check (kind in (''release'', ''wastewater'', ''waste''))', 'check (kind = ''release'' or kind = ''wastewater'' or kind = ''waste'')'),
    'check (medium in (''air'', ''water'', ''land''))', 'check (medium = ''air'' or medium = ''water'' or medium = ''land'')'),
    'check (method in (''M'', ''C'', ''E''))', 'check (method = ''M'' or method = ''C'' or method = ''E'')'),
    'check (withheld_ground in (''a'', ''b'', ''c'', ''d'', ''e''))',
    'check (withheld_ground = ''a'' or withheld_ground = ''b'' or withheld_ground = ''c'' or withheld_ground = ''d'' or withheld_ground = ''e'')')
where name = 'report_row';
update sqlite_schema set sql = replace(sql,
    'check (level in (''E'', ''W'', ''I''))', 'check (level = ''E'' or level = ''W'' or level = ''I'')')
where name = 'remark';
update sqlite_schema set sql = replace(sql,
    'check (state in (''received'', ''held'', ''returned'', ''accepted'', ''published'', ''superseded'', ''rejected'', ''withdrawn''))',
    'check (state = ''received'' or state = ''held'' or state = ''returned'' or state = ''accepted'' or state = ''published'' or state = ''superseded'' or state = ''rejected'' or state = ''withdrawn'')')
where name = 'received_report';
pragma writable_schema = reset;
-- Makes known that the schema has changed.
create table changed (id integer primary key);
drop table changed;
