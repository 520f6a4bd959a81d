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
    read(of: key, &diagnostics) { text in [AnnotatedLink(link: text, text: "")] }.map(\.link)
  }

  /// Any number of links with the words beside each. Years behind a bare name are such words:
  /// `Acme 2019-2023`.
  package func annotatedLinks(of key: String, _ diagnostics: inout [Diagnostic]) -> [AnnotatedLink]
  {
    read(of: key, &diagnostics) { [PlainName.withoutYears($0)] }
  }

  private func read(
    of key: String, _ diagnostics: inout [Diagnostic], _ plain: (Link) -> [AnnotatedLink]
  ) -> [AnnotatedLink] {
    switch content {
    case .null: return []
    case .link(let link): return checked(AnnotatedLink(link: link, text: ""), key, &diagnostics)
    case .list(let items): return items.flatMap { $0.read(of: key, &diagnostics, plain) }
    case .mapping:
      diagnostics.append(ValueMessages.mapping(key, span, .badLink))
      return []
    case .scalar(let text, let isQuoted):
      let place = TextPlace(text, isQuoted: isQuoted, span)
      let found = AnnotatedLinks.read(text).flatMap {
        checked(AnnotatedLink(link: place.placed($0.link), text: $0.text), key, &diagnostics)
      }
      if !found.isEmpty || LinkRun(Array(text.utf8), 0..<text.utf8.count).links.count > 0 {
        return found
      }
      if text.contains("[[") || text.contains("]]") {
        diagnostics.append(ValueMessages.brokenLink(text.trimmed, span))
        return []
      }
      guard let name = PlainName.link(in: text) else { return [] }
      return plain(place.placed(name)).flatMap { checked($0, key, &diagnostics) }
    }
  }

  /// The link, unless it leads out of the vault.
  private func checked(_ found: AnnotatedLink, _ key: String, _ diagnostics: inout [Diagnostic])
    -> [AnnotatedLink]
  {
    let target = found.link.target.lowercased()
    let schemes = ["http://", "https://", "mailto:"]
    guard found.link.style != .wiki, schemes.contains(where: { target.hasPrefix($0) }) else {
      return [found]
    }
    diagnostics.append(ValueMessages.webAddress(key, found.link.target, span))
    return []
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
    let bytes = Array(text.utf8)
    let links = LinkRun(bytes, 0..<bytes.count).links
    return links.enumerated().map { index, link in
      let end = index + 1 < links.count ? links[index + 1].span.start : bytes.count
      let before = index == 0 ? words(bytes[..<link.span.start]) : ""
      let after = words(bytes[link.span.end..<end])
      let isBoth = !before.isEmpty && !after.isEmpty
      return AnnotatedLink(link: link, text: before + (isBoth ? " " : "") + after)
    }
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let kept = text.drop { $0.isWhitespace || $0 == "," || $0 == ";" }
    guard let last = kept.lastIndex(where: { !$0.isWhitespace && $0 != "," && $0 != ";" }) else {
      return ""
    }
    return String(kept[...last])
  }
}
