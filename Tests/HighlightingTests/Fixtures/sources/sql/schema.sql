-- The tables of a small library.
CREATE TABLE authors (
    author_id   INTEGER PRIMARY KEY,
    full_name   VARCHAR(120) NOT NULL,
    born        DATE,
    country     CHAR(2) DEFAULT 'jp'
);

CREATE TABLE books (
    book_id     SERIAL PRIMARY KEY,
    title       TEXT NOT NULL,
    author_id   INTEGER NOT NULL REFERENCES authors (author_id) ON DELETE CASCADE,
    published   INTEGER CHECK (published BETWEEN 1400 AND 2100),
    price       DECIMAL(8, 2),
    UNIQUE (title, author_id)
);

CREATE INDEX books_by_author ON books (author_id, published DESC);

CREATE VIEW recent_books AS
SELECT b.title, a.full_name, b.published
FROM books AS b
INNER JOIN authors AS a ON a.author_id = b.author_id
WHERE b.published >= 2000
ORDER BY b.published DESC, b.title;

INSERT INTO authors (author_id, full_name, born, country) VALUES
    (1, 'Murasaki Shikibu', NULL, 'jp'),
    (2, 'Jane O''Hara', '1954-11-08', 'gb');

/* Prices went up. */
UPDATE books
SET price = price * 1.05
WHERE published < 1990 AND price IS NOT NULL;

ALTER TABLE books ADD COLUMN lent BOOLEAN DEFAULT FALSE;
DROP TABLE IF EXISTS drafts;
GRANT SELECT ON books TO readers;
COMMIT;
