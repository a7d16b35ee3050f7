import SwiftUI
import Observation

@MainActor
@Observable
final class Library {
  var books: [Book] = []
  private(set) var isLoading = false

  func load(from url: URL) async throws {
    isLoading = true
    defer { isLoading = false }
    let (data, response) = try await URLSession.shared.data(from: url)
    guard (response as? HTTPURLResponse)?.statusCode == 200 else { return }
    books = try JSONDecoder().decode([Book].self, from: data)
  }
}

struct Book: Identifiable, Decodable {
  let id: Int
  let title: String
  var pages: Int?
}

actor Counter {
  private var value: UInt64 = 0
  func next() -> UInt64 {
    value &+= 1
    return value
  }
}

struct ShelfView: View {
  @State private var filter = ""
  let library: Library

  var body: some View {
    List(library.books) { book in
      VStack(alignment: .leading, spacing: 4) {
        Text(book.title).font(.headline)
        if let pages = book.pages {
          Text("\(pages) pages")
        }
      }
    }
    .task { try? await library.load(from: URL(string: "https://books.example/all.json")!) }
  }
}

#if os(Linux)
  let platform = "linux"
#else
  let platform = "apple"
#endif

func gather<T: Sendable>(_ jobs: [@Sendable () async -> T]) async -> [T] {
  await withTaskGroup(of: (Int, T).self) { group in
    for (index, job) in jobs.enumerated() {
      group.addTask { (index, await job()) }
    }
    var results = [T?](repeating: nil, count: jobs.count)
    for await (index, value) in group { results[index] = value }
    return results.compactMap { $0 }
  }
}
