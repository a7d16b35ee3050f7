package import Lexing

extension LanguageDefinition {
  package static let hql = LanguageDefinition(
    "hql", "HQL", files: ["hql"],
    #"""
    extends sql
    words main nocase
      nb: ARRAY INTERVAL MAP STRING STRUCT
      n: BIT BLOB BOOL BYTE CHARACTER DEC ENUM FIXED LONGBLOB LONGTEXT MEDIUMBLOB MEDIUMINT MEDIUMTEXT NATIONAL NCHAR REAL SERIAL SIGNED TEXT TINYBLOB TINYTEXT VARBINARY VARYING ZEROFILL
      k: DATETIME TIME UNSIGNED YEAR PARTITIONS IF DATABASE LATERAL VIEW RLIKE OVERWRITE EXPLODE COUNT PARTITIONED CLUSTERED BUCKETS STORED TEXTFILE SEQUENCEFILE ORC PARQUET SERDE SERDEPROPERTIES TBLPROPERTIES DISTRIBUTE SORT
    state root
      "  s2  >interpolated
      \$\{[^}]*\}  nv
      (?<=\.)[a-zA-Z_]\w*  n
    state interpolated
      "  s2  <
      \\.  se
      \$\{[^}]*\}  nv
      [^"\\$]+  s2
      \$  s2
    """#)
}
