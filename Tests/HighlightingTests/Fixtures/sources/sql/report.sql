-- How much each department sold, and how it did against the month before.
WITH monthly AS (
    SELECT
        department_id,
        EXTRACT(YEAR FROM sold_at) AS sales_year,
        EXTRACT(MONTH FROM sold_at) AS sales_month,
        SUM(amount) AS total,
        COUNT(DISTINCT customer_id) AS customers
    FROM sales
    WHERE sold_at >= '2023-01-01'
      AND cancelled = FALSE
    GROUP BY department_id, sales_year, sales_month
    HAVING SUM(amount) > 1000
)
SELECT
    d.department_name,
    m.sales_year,
    m.sales_month,
    m.total,
    m.total - LAG(m.total) OVER (PARTITION BY m.department_id ORDER BY m.sales_month) AS difference,
    CASE
        WHEN m.customers = 0 THEN NULL
        WHEN m.total / m.customers > 250 THEN 'large'
        ELSE 'small'
    END AS basket
FROM monthly m
LEFT OUTER JOIN departments d ON d.department_id = m.department_id
WHERE d.closed_at IS NULL
   OR d.department_name LIKE 'North%'
ORDER BY m.sales_year, m.sales_month, 4 DESC
LIMIT 50 OFFSET 10;

SELECT COALESCE(nickname, first_name || ' ' || last_name) AS shown
FROM customers
WHERE customer_id IN (SELECT customer_id FROM sales WHERE amount > 500)
UNION ALL
SELECT 'nobody'
ORDER BY 1;

DELETE FROM sessions WHERE expires_at < CURRENT_TIMESTAMP;
