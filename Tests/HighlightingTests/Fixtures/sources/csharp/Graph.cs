using System.Collections;

namespace Algorithms
{
    public class Graph<T> : IEnumerable<T> where T : notnull
    {
        private readonly IDictionary<T, List<(T Target, int Weight)>> edges;

        public Graph(int capacity = 16)
        {
            edges = new Dictionary<T, List<(T, int)>>(capacity);
        }

        public int Count
        {
            get { return edges.Count; }
        }

        public void Connect(T from, T to, int weight)
        {
            if (!edges.ContainsKey(from)) edges[from] = new List<(T, int)>();
            if (!edges.ContainsKey(to)) edges[to] = new List<(T, int)>();
            edges[from].Add((to, weight));
        }

        /* Dijkstra's algorithm with a priority queue. */
        public Dictionary<T, long> Distances(T start)
        {
            var distances = new Dictionary<T, long>();
            var queue = new PriorityQueue<T, long>();
            queue.Enqueue(start, 0L);
            while (queue.TryDequeue(out T node, out long distance))
            {
                if (distances.ContainsKey(node)) continue;
                distances.Add(node, distance);
                foreach (var edge in edges[node])
                {
                    if (edge.Weight < 0) throw new InvalidOperationException("negative");
                    queue.Enqueue(edge.Target, distance + edge.Weight);
                }
            }
            return distances;
        }

        public IEnumerator<T> GetEnumerator()
        {
            foreach (var key in edges.Keys)
                yield return key;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public static void Main(string[] args)
        {
            var graph = new Graph<char>();
            for (int i = 0; i < 8; i++)
            {
                graph.Connect((char)('a' + i), 'z', i * 0x10);
            }
            Console.WriteLine(graph.Distances('a')['z'] == 0 ? "ok" : "not ok");
        }
    }
}
