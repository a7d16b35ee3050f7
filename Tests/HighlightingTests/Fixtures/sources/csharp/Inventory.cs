using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Warehouse.Stock
{
    /// <summary>An article on a shelf.</summary>
    public record Article(string Code, int Count, decimal Price);

    public interface IClock
    {
        DateTime Now { get; }
    }

    public sealed class Inventory
    {
        private readonly Dictionary<string, Article> articles = new();
        private readonly IClock clock;
        private const int Threshold = 5;

        public event EventHandler<string> RanLow;

        public Inventory(IClock clock)
        {
            this.clock = clock ?? throw new ArgumentNullException(nameof(clock));
        }

        public decimal Total => articles.Values.Sum(a => a.Count * a.Price);

        public void Add(Article article)
        {
            if (articles.TryGetValue(article.Code, out var known))
            {
                article = article with { Count = known.Count + article.Count };
            }
            articles[article.Code] = article;
        }

        public bool Take(string code, int count)
        {
            if (!articles.ContainsKey(code))
                return false;
            var article = articles[code];
            if (article.Count < count)
            {
                Console.WriteLine($"only {article.Count} of {code} left at {clock.Now:HH:mm}");
                return false;
            }
            articles[code] = article with { Count = article.Count - count };
            if (articles[code].Count <= Threshold)
                RanLow?.Invoke(this, code);
            return true;
        }

        public async Task<int> SaveAsync(string path)
        {
            var lines = from article in articles.Values
                        where article.Count > 0
                        orderby article.Code
                        select $"{article.Code};{article.Count};{article.Price}";
            await System.IO.File.WriteAllLinesAsync(path, lines);
            return articles.Count;
        }
    }
}
