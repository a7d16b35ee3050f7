-- a comment
SELECT a, count(*) FROM t LATERAL VIEW explode(x) WHERE y RLIKE 'a\'b' AND ds="${hiveconf:x}";
INSERT OVERWRITE TABLE t PARTITION (ds, hr) SELECT 1;
SET hive.exec.dynamic.partition = true;
CREATE TABLE t (n INT) STORED AS textfile;
