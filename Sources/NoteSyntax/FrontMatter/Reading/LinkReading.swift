/// A link with the words written beside it: `[[Acme]] 2019-2023`.
package struct AnnotatedLink: Hashable, Sendable {
  /// The link itself.
  package var link: Link
  /// Trimmed; empty where nothing is written.
  package var text: String

  /// A link with its words.
  package init(link: Link, text: String) {
    self.link = link
    self.text = text
  }
}

extension PropertyValue {
  /// One link: `"[[Ana Ruiz]]"`, `[[Ana Ruiz]]`, `[Ana](ana.md)`, or the name alone.
  package func link(of key: String, _ diagnostics: inout [Diagnostic]) -> Link? {
    let links = links(of: key, &diagnostics)
    if links.count > 1 {
      diagnostics.append(ValueMessages.manyValues(key, links.count, span, .badLink))
      return nil
    }
    return links.first
  }

  /// Any number of links, in a list or in one text. Words beside a link are passed over.
  package func links(of key: String, _ diagnostics: inout [Diagnostic]) -> [Link] {
    read(of: key, &diagnostics) { AnnotatedLink(link: $0, text: "") }.map(\.link)
  }

  /// Any number of links with the words beside each. Years behind a bare name are such words:
  /// `Acme 2019-2023`.
  package func annotatedLinks(of key: String, _ diagnostics: inout [Diagnostic]) -> [AnnotatedLink]
  {
    read(of: key, &diagnostics, PlainName.withoutYears)
  }

  private func read(
    of key: String, _ diagnostics: inout [Diagnostic], _ plain: (Link) -> AnnotatedLink
  ) -> [AnnotatedLink] {
    switch content {
    case .null: return []
    case .link(let link):
      return checked([AnnotatedLink(link: link, text: "")], key, &diagnostics)
    case .list(let items): return items.flatMap { $0.read(of: key, &diagnostics, plain) }
    case .mapping:
      diagnostics.append(ValueMessages.mapping(key, span, .badLink))
      return []
    case .scalar(let text, let isQuoted):
      let place = TextPlace(text, isQuoted: isQuoted, span)
      if let link = Link(whole: text) { return [AnnotatedLink(link: place.placed(link), text: "")] }
      var found = AnnotatedLinks.read(text)
      if found.isEmpty {
        if text.holds(ASCII.openBracket) || text.holds(ASCII.closeBracket),
          text.contains("[[") || text.contains("]]")
        {
          diagnostics.append(ValueMessages.brokenLink(text.trimmed, span))
          return []
        }
        guard let name = PlainName.link(in: text) else { return [] }
        return checked([plain(place.placed(name))], key, &diagnostics)
      }
      for index in found.indices { found[index].link = place.placed(found[index].link) }
      return checked(found, key, &diagnostics)
    }
  }

  /// The links, save those that lead out of the vault.
  private func checked(_ found: [AnnotatedLink], _ key: String, _ diagnostics: inout [Diagnostic])
    -> [AnnotatedLink]
  {
    guard found.contains(where: { Self.leadsOut($0.link) }) else { return found }
    return found.filter { found in
      guard Self.leadsOut(found.link) else { return true }
      diagnostics.append(ValueMessages.webAddress(key, found.link.target, span))
      return false
    }
  }

  private static func leadsOut(_ link: Link) -> Bool {
    guard link.style != .wiki, link.target.holds(ASCII.colon) else { return false }
    let target = link.target.lowercased()
    return ["http://", "https://", "mailto:"].contains { target.hasPrefix($0) }
  }
}

extension PropertyKey {
  /// The link that a key is in a mapping from names (`thanked: {"[[Ana Ruiz]]": 2026-04-15}`).
  package var link: Link? {
    let place = TextPlace(written, isQuoted: span.count == written.utf8.count + 2, span)
    let link = AnnotatedLinks.read(written).first?.link ?? PlainName.link(in: written)
    return link.map(place.placed)
  }
}

/// The links in one text, with the words beside each.
enum AnnotatedLinks {
  /// Words before the first link go with it; others with the link they follow. Spans are offsets
  /// in `text`.
  static func read(_ text: String) -> [AnnotatedLink] {
    guard text.holds(ASCII.openBracket) else { return [] }
    return text.withBytes { bytes in
      let links = LinkRun(bytes, 0..<bytes.count).links
      return links.enumerated().map { index, link in
        let end = index + 1 < links.count ? links[index + 1].span.start : bytes.count
        let before = index == 0 ? words(bytes[..<link.span.start]) : ""
        let after = words(bytes[link.span.end..<end])
        let isBoth = !before.isEmpty && !after.isEmpty
        return AnnotatedLink(link: link, text: before + (isBoth ? " " : "") + after)
      }
    }
  }

  private static func words(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    guard !bytes.isEmpty else { return "" }
    let text = String(decoding: bytes, as: UTF8.self)
    let kept = text.drop { $0.isWhitespace || $0 == "," || $0 == ";" }
    guard let last = kept.lastIndex(where: { !$0.isWhitespace && $0 != "," && $0 != ";" }) else {
      return ""
    }
    return String(kept[...last])
  }
}
