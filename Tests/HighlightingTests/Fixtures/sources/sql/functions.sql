BEGIN;

CREATE SCHEMA accounting;

CREATE TABLE accounting.entries (
    entry_id    BIGINT PRIMARY KEY,
    booked_at   TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    debit       NUMERIC(12, 2) NOT NULL DEFAULT 0,
    credit      NUMERIC(12, 2) NOT NULL DEFAULT 0,
    memo        VARCHAR(200),
    CONSTRAINT one_side CHECK (debit = 0 OR credit = 0)
);

CREATE TRIGGER stamp_entry
BEFORE UPDATE ON accounting.entries
FOR EACH ROW EXECUTE PROCEDURE stamp_row();

CREATE OR REPLACE FUNCTION balance(account INTEGER) RETURNS NUMERIC AS '
    SELECT SUM(debit) - SUM(credit) FROM accounting.entries WHERE account_id = $1
' LANGUAGE SQL;

SELECT e.entry_id, e.memo, balance(17) AS open_amount
FROM accounting.entries e
CROSS JOIN (VALUES (1), (2)) AS v (n)
WHERE NOT EXISTS (
    SELECT 1 FROM accounting.closed c WHERE c.entry_id = e.entry_id
)
AND e.memo NOT LIKE '%void%'
AND (e.debit <> 0 OR e.credit >= 10.5);

INSERT INTO accounting.archive (entry_id, memo)
SELECT entry_id, UPPER(TRIM(memo)) FROM accounting.entries
WHERE booked_at < '2020-01-01'
ON CONFLICT DO NOTHING;

CREATE USER auditor;
REVOKE ALL PRIVILEGES ON accounting.entries FROM PUBLIC;
GRANT SELECT, INSERT ON accounting.entries TO auditor WITH GRANT OPTION;
TRUNCATE TABLE staging;
ROLLBACK;
