// a comment
MATCH (a:Person {name: "x"})-[r:KNOWS]->(b) WHERE a.age > 5.5 AND NOT b.x = 'y'
RETURN count(a) AS c, $p ORDER BY a.x LIMIT 10;
CREATE (n) SET n.x = null, n.`q` = 1
CREATE INDEX ON :Person(name)
