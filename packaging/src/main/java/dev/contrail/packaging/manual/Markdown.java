package dev.contrail.packaging.manual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** Turns Markdown, with GitHub's tables and anchors, into a document. */
final class Markdown {
    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());

    private final UnaryOperator<String> links;
    private final UnaryOperator<String> code;
    private final IdentityHashMap<Node, String> anchors = new IdentityHashMap<>();

    /**
     * @param links what a link or picture leads to in the site, by what the file says
     * @param code where a piece of code in a table, such as {@code contrail report FILE}, leads to; empty: nowhere
     */
    Markdown(UnaryOperator<String> links, UnaryOperator<String> code) {
        this.links = links;
        this.code = code;
    }

    Document document(String markdown) {
        Node root = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
        root.accept(new Linker());
        List<Document.Section> sections = sections(root);
        String html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (anchors.containsKey(node)) {
                        attributes.put("id", anchors.get(node));
                    } else if (node instanceof Image) {
                        attributes.put("loading", "lazy");
                    }
                })
                .build()
                .render(root);
        // A wide table scrolls by itself, not with the page
        String framed = html.replace("<table>", "<div class=\"table\"><table>").replace("</table>", "</table></div>");
        return new Document(sections.isEmpty() ? "" : sections.get(0).heading(), framed, sections);
    }

    private List<Document.Section> sections(Node root) {
        var sections = new ArrayList<Document.Section>();
        var used = new HashMap<String, Integer>();
        var text = new StringBuilder();
        Heading open = null;
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                addSection(sections, open, text);
                open = heading;
                String anchor = anchor(words(heading));
                int before = used.merge(anchor, 1, Integer::sum) - 1;
                anchors.put(heading, before == 0 ? anchor : anchor + "-" + before);
            } else {
                text.append(words(node)).append(' ');
            }
        }
        addSection(sections, open, text);
        return sections;
    }

    private void addSection(List<Document.Section> sections, @Nullable Heading heading, StringBuilder text) {
        if (heading != null) {
            String plain = text.toString().replaceAll("\\s+", " ").strip();
            String anchor = anchors.getOrDefault(heading, "");
            sections.add(new Document.Section(anchor, words(heading), heading.getLevel(), plain));
        }
        text.setLength(0);
    }

    /** As GitHub makes it, so that links work in both places. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock block) {
                words.append(block.getLiteral()).append(' ');
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                words.append(' ');
            }

            @Override
            public void visit(CustomNode cell) {
                visitChildren(cell);
                words.append(' ');
            }
        });
        return words.toString();
    }

    private final class Linker extends AbstractVisitor {
        private boolean inTable;

        @Override
        public void visit(Link link) {
            link.setDestination(links.apply(link.getDestination()));
        }

        @Override
        public void visit(Image image) {
            image.setDestination(links.apply(image.getDestination()));
            visitChildren(image);
        }

        @Override
        public void visit(CustomBlock block) {
            inTable = block instanceof TableBlock;
            visitChildren(block);
            inTable = false;
        }

        @Override
        public void visit(Code node) {
            String target = inTable ? code.apply(node.getLiteral()) : "";
            if (!target.isEmpty()) {
                var link = new Link(target, null);
                node.insertBefore(link);
                link.appendChild(node);
            }
        }
    }
}
