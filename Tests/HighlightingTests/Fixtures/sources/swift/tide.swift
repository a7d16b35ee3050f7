import Foundation

/// A reading of the tide gauge at one of the harbour's piers.
public struct TideReading: Hashable, Codable, Sendable {
  let station: String
  var height: Double
  var takenAt: Date

  init(station: String, height: Double = 0.0, takenAt: Date) {
    self.station = station
    self.height = height
    self.takenAt = takenAt
  }
}

enum TideError: Error {
  case noReadings(station: String)
  case outOfRange(Double)
}

protocol ReadingStore {
  associatedtype Key: Hashable
  func readings(for key: Key) throws -> [TideReading]
}

final class HarbourLog {
  private var entries: [String: [TideReading]] = [:]
  static let limit = 1_024
  weak var delegate: AnyObject?

  func append(_ reading: TideReading) throws {
    guard reading.height > -5, reading.height < 12.5 else {
      throw TideError.outOfRange(reading.height)
    }
    entries[reading.station, default: []].append(reading)
    if entries.count >= HarbourLog.limit {
      entries.removeAll(keepingCapacity: true)  // start again
    }
  }

  func mean(of station: String) throws -> Double {
    guard let list = entries[station], !list.isEmpty else {
      throw TideError.noReadings(station: station)
    }
    let total = list.map { $0.height }.reduce(0, +)
    return total / Double(list.count)
  }
}

/* A short report, one line for each station. */
func report(_ log: HarbourLog, stations: [String]) {
  for name in stations.sorted() {
    do {
      let mean = try log.mean(of: name)
      print("\(name): \(mean) m above datum")
    } catch TideError.noReadings {
      print("\(name): no readings\n")
    } catch {
      fatalError("unexpected: \(error)")
    }
  }
}
