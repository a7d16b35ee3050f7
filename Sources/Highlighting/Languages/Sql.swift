extension Language {
  static let sql = Language(
    "sql", "SQL",
    aliases: [
      "postgresql", "postgres", "mysql", "sqlite", "sqlite3", "plpgsql", "psql", "tsql", "mariadb",
    ],
    files: ["sql"],
    ##"""
    nocase
    words main
      k: abort abs access action add admin after aggregate alias all allocate alter analyse analyze and
      k: any are as asc assertion assignment asymmetric at atomic authorization avg backward before begin
      k: between both breadth by cache call called cardinality cascade cascaded case cast catalog chain
      k: character_length check checked checkpoint class clob close cluster coalesce collate collation
      k: column column_name columns comment commit completion condition connect connection constraint
      k: constraints constructor contains continue conversion convert copy corresponding count create
      k: cross cube current current_date current_path current_role current_time current_timestamp
      k: current_user cursor cycle data database date day deallocate declare default defaults
      k: deferrable deferred defined definer delete delimiter delimiters depth deref desc describe
      k: descriptor destroy destructor deterministic diagnostics dictionary disconnect dispatch distinct
      k: do domain drop dynamic each else elsif encoding encrypted end equals escape every except
      k: exception excluding exclusive exec execute existing exists explain external extract false fetch
      k: final first for force foreign fortran forward found free freeze from full function general
      k: generated get global go goto grant granted group grouping handler having hierarchy hold host
      k: identity if ignore ilike immediate immutable implementation implicit in including increment
      k: index indicator infix inherits initialize initially inner inout input insensitive insert instance
      k: instead intersect into invoker is isnull isolation iterate join key lancompiler language large
      k: last lateral leading left length less level like limit listen load local localtime
      k: localtimestamp location locator lock lower map match max maxvalue min minute minvalue mod mode
      k: modifies modify module month more move names national natural nchar nclob new next no none not
      k: nothing notify notnull null nullable nullif object octet_length of off offset oids old on only
      k: open operation operator option options or order ordinality out outer output overlaps overlay
      k: overriding owner pad parameter parameters partial partition path position postfix precision
      k: prefix preorder prepare preserve primary prior privileges procedural procedure public read reads
      k: recursive ref references referencing reindex relative rename repeatable replace reset restart
      k: restrict result return returned_length returns revoke right role rollback rollup routine row
      k: row_count rows rule savepoint scale schema scope scroll search second section security select
      k: self sensitive sequence serializable session session_user set setof sets share show similar
      k: simple size some source space specific sql sqlcode sqlerror sqlexception sqlstate sqlwarning
      k: stable start state statement static statistics stdin stdout storage strict structure style
      k: substring sum symmetric sysid system system_user table table_name template temporary terminate
      k: than then timestamp timezone_hour timezone_minute to toast trailing transaction transform
      k: translate translation treat trigger trim true truncate trusted type uncommitted under
      k: unencrypted union unique unknown unlisten unnamed unnest until update upper usage user using
      k: vacuum valid validator values variable verbose version view volatile when whenever where with
      k: without work write year zone
      nb: array bigint binary bit blob boolean char character dec decimal float int integer interval
      nb: number numeric real serial smallint varchar varying int8 serial8 text
    state root
      \s+  -
      --[^\n]*  c1
      /\*  cm  >comment
      \$(?:\i\w*)?\$  s1  >dollar close:$ keep:[\S]
      [a-z_][\w$]*  n:main
      [+*/<>=~!@#%^&|`?-]  o
      \d+(?:\.\d+)?(?:e[+-]?\d+)?  mi
      '(?:''|[^'])*'?  s1
      "(?:""|[^"])*"?  ss
      \i\I*  n
      \$\d+  nv
      [;:()\[\],.]  p
    state comment
      /\*  cm  >comment
      \*/  cm  <
      [^/*]+  cm
      [/*]  cm
    state dollar
      [^$]+  s1
      \$  s1
    """##)
}
