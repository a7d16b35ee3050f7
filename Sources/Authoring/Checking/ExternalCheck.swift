internal import FileSystem
internal import ContentData
internal import SiteChecks
internal import SourceText

/// Checks if the linked URLs of other sites exist.
///
/// The requests are made by an installed `curl`, because TLS needs up-to-date certificates, which every system
/// maintains for its curl. It gets every URL together with the IP addresses of the host that were found to be public,
/// and never follows a redirect by itself: each target is examined like the first URL. Therefore an untrusted page
/// cannot make this machine send requests into its own network.
struct ExternalCheck: Sendable {
  let limits: ExternalLimits
  /// True if private addresses are requested too, which only the command line can allow, never a
  /// site.
  let allowsPrivate: Bool
  /// The seconds since 1970.
  let now: Int64

  /// The program.
  private static let program = "curl"

  /// The diagnostic for a machine without curl.
  static let noProgram = Diagnostic(
    "check.no-curl", .error, "'curl' is not installed, so external links cannot be checked",
    hint: "install curl, or omit --external")

  /// A pending request.
  private struct Question {
    /// The number of the original URL.
    var number: Int
    var address: ExternalAddress
    var redirects = 0
    var isHead = true
  }

  /// Requests URLs.
  /// - Parameter cache: the answers of earlier runs; gets the new ones.
  /// - Returns: the answers in the order of the addresses.
  /// - Throws: `check.no-curl`.
  func ask(_ addresses: [String], cache: inout LinkCache) throws(Diagnostic) -> [ExternalAnswer] {
    var answers = [ExternalAnswer](repeating: .notAsked, count: addresses.count)
    var questions: [Question] = []
    for (number, text) in addresses.enumerated() {
      guard let address = ExternalAddress(text) else {
        answers[number] = .failed("is not a URL")
        continue
      }
      if let known = cache.status(of: address.text, after: now - Int64(limits.cacheHours) * 3600) {
        answers[number] = .status(known)
      } else if questions.count < limits.count {
        questions.append(Question(number: number, address: address))
      }
    }
    let first = Dictionary(
      questions.map { ($0.number, $0.address.text) }, uniquingKeysWith: { one, _ in one })
    while !questions.isEmpty { questions = try round(questions, &answers) }
    for (number, text) in first {
      if case .status(let status) = answers[number], answers[number].fault == nil {
        cache.set(status, of: text, at: now)
      }
    }
    return answers
  }

  /// Makes one request for each URL, and returns the requests that are needed after redirects and
  /// refusals.
  private func round(
    _ questions: [Question], _ answers: inout [ExternalAnswer]
  ) throws(Diagnostic) -> [Question] {
    var asked: [Question] = []
    var places: [String] = []
    for question in questions {
      switch HostPlaces.find(question.address, allowsPrivate: allowsPrivate) {
      case .public(let place):
        asked.append(question)
        if let place { places.append(place) }
      case .private: answers[question.number] = .notAsked
      case .unknown: answers[question.number] = .failed("has an unknown host")
      }
    }
    var again: [Question] = []
    for isHead in [true, false] {
      let group = asked.filter { $0.isHead == isHead }
      guard !group.isEmpty else { continue }
      for (question, reply) in zip(group, try replies(to: group, isHead: isHead, places)) {
        if let next = next(question, reply, &answers) { again.append(next) }
      }
    }
    return again
  }

  /// The next request after a response; nil when the response is final.
  private func next(
    _ question: Question, _ reply: Reply, _ answers: inout [ExternalAnswer]
  ) -> Question? {
    var question = question
    if reply.exit != 0 && reply.status == 0 {
      answers[question.number] = .failed(CurlStatus.reason(reply.exit))
      return nil
    }
    if (300..<400).contains(reply.status), let target = ExternalAddress(reply.redirect) {
      guard question.redirects < limits.redirects else {
        answers[question.number] = .failed("redirects more than \(limits.redirects) times")
        return nil
      }
      question.redirects += 1
      question.address = target
      return question
    }
    // Some servers respond to HEAD differently than to GET.
    if question.isHead, reply.status >= 400 {
      question.isHead = false
      return question
    }
    answers[question.number] = .status(reply.status)
    return nil
  }

  // MARK: curl

  private struct Reply {
    var status = 0
    var exit = -1
    var redirect = ""
  }

  private func replies(
    to questions: [Question], isHead: Bool, _ places: [String]
  ) throws(Diagnostic) -> [Reply] {
    var settings = """
      silent
      globoff
      parallel
      parallel-max = \(limits.concurrency)
      max-time = \(limits.timeout)
      connect-timeout = \(limits.timeout)
      proto = "=http,https"
      user-agent = "Mozilla/5.0 (compatible; blogc check)"
      write-out = "%{urlnum} %{http_code} %{exitcode} %{redirect_url}\\n"

      """
    settings += isHead ? "head\n" : "range = \"0-1023\"\n"
    for place in places { settings += "resolve = \"\(place)\"\n" }
    for question in questions {
      settings += "url = \"\(question.address.text)\"\noutput = \"/dev/null\"\n"
    }
    let result: FileSystem.ProgramResult
    do throws(SystemError) {
      result = try FileSystem.run(
        Self.program, ["--disable", "--config", "-"], input: Array(settings.utf8))
    } catch {
      throw Self.noProgram
    }
    var replies = [Reply](repeating: Reply(), count: questions.count)
    for line in String(decoding: result.output, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      guard words.count == 4, let number = Int(words[0]), replies.indices.contains(number),
        let status = Int(words[1]), let exit = Int(words[2])
      else { continue }
      replies[number] = Reply(status: status, exit: exit, redirect: String(words[3]))
    }
    return replies
  }
}

/// The addresses of a host, and the decision if they may be contacted.
enum HostPlaces {
  case `public`(String?)
  case `private`
  case unknown

  /// Looks up a host.
  ///
  /// With a proxy, the proxy resolves names; then only numeric addresses are checked.
  /// - Returns: the addresses with the option that makes curl connect only to them,
  ///   `HOST:PORT:ADDRESS`.
  static func find(_ address: ExternalAddress, allowsPrivate: Bool) -> HostPlaces {
    if allowsPrivate { return .public(nil) }
    let found = FileSystem.addresses(of: address.host)
    guard let first = found.first else { return hasProxy ? .public(nil) : .unknown }
    guard found.allSatisfy({ NetworkAddress.isPublic($0.bytes) }) else { return .private }
    let isSix = first.bytes.count == 16
    return .public(
      "\(address.host):\(address.port):" + (isSix ? "[\(first.text)]" : first.text))
  }

  private static var hasProxy: Bool {
    ["https_proxy", "HTTPS_PROXY", "http_proxy", "all_proxy", "ALL_PROXY"].contains {
      FileSystem.environmentVariable($0)?.isEmpty == false
    }
  }
}
