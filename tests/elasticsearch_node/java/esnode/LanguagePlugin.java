package esnode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerScope;
import org.elasticsearch.index.analysis.PreBuiltAnalyzerProvider;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * What the module analysis-common of a full distribution registers, as far as our index uses it, under the same names.
 * The module itself is not published.
 */
public final class LanguagePlugin extends Plugin implements AnalysisPlugin {
  private static final Map<String, Supplier<Analyzer>> ANALYZERS = Map.ofEntries(
      Map.entry("arabic", ArabicAnalyzer::new),
      Map.entry("cjk", CJKAnalyzer::new),
      Map.entry("danish", DanishAnalyzer::new),
      Map.entry("dutch", DutchAnalyzer::new),
      Map.entry("english", EnglishAnalyzer::new),
      Map.entry("finnish", FinnishAnalyzer::new),
      Map.entry("french", FrenchAnalyzer::new),
      Map.entry("german", GermanAnalyzer::new),
      Map.entry("greek", GreekAnalyzer::new),
      Map.entry("hungarian", HungarianAnalyzer::new),
      Map.entry("italian", ItalianAnalyzer::new),
      Map.entry("norwegian", NorwegianAnalyzer::new),
      Map.entry("portuguese", PortugueseAnalyzer::new),
      Map.entry("romanian", RomanianAnalyzer::new),
      Map.entry("russian", RussianAnalyzer::new),
      Map.entry("spanish", SpanishAnalyzer::new),
      Map.entry("swedish", SwedishAnalyzer::new),
      Map.entry("turkish", TurkishAnalyzer::new));

  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> registered = new HashMap<>();
    ANALYZERS.forEach((name, make) -> registered.put(name, (index, environment, used, settings) ->
        new PreBuiltAnalyzerProvider(used, AnalyzerScope.INDICES, make.get())));
    return registered;
  }

  @Override
  public List<PreConfiguredTokenFilter> getPreConfiguredTokenFilters() {
    return List.of(PreConfiguredTokenFilter.singleton("asciifolding", true, ASCIIFoldingFilter::new));
  }
}
