import type { Chart } from '../../domain/document/chart.ts';
import { fontFile } from '../issued/font-file.ts';
import { chartDrawing } from './chart-option.ts';
import { widthOf } from './letters.ts';

/**
 * A PNG of 300 points an inch, as wide as it is told, clear where nothing is drawn: DỰ THẢO shines through, and the edges of letters
 * lie in the mask, which a PDF keeps without loss. The same chart gives the same bytes.
 */
export async function drawChart(chart: Chart, millimetres: number): Promise<Buffer> {
  const [echarts, { renderAsync }, fonts] = await Promise.all([
    library(),
    import('@resvg/resvg-js'),
    fontFiles(),
  ]);
  const { width, height, option } = chartDrawing(chart, millimetres);
  const canvas = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    canvas.setOption(option);
    const drawn = await renderAsync(canvas.renderToSVGString(), {
      fitTo: { mode: 'width', value: Math.round((millimetres / 25.4) * 300) },
      font: { fontFiles: fonts, loadSystemFonts: false },
    });
    return drawn.asPng();
  } finally {
    canvas.dispose();
  }
}

/** Upright and italic, of what stands for Times New Roman on this machine. */
const fontFiles = async (): Promise<string[]> =>
  (await Promise.all(['TimesNewRomanPSMT', 'TimesNewRomanPS-ItalicMT'].map(fontFile))).map(
    ({ path }) => path,
  );

let loaded: ReturnType<typeof load> | undefined;

/** Half a second to load: only when something is to be drawn. */
const library = () => (loaded ??= load());

async function load() {
  const [echarts, charts, components, features, renderers] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/features'),
    import('echarts/renderers'),
  ]);
  echarts.use([
    charts.BarChart,
    charts.LineChart,
    charts.PieChart,
    components.GridComponent,
    components.LegendComponent,
    components.TitleComponent,
    components.AriaComponent,
    features.LabelLayout,
    renderers.SVGRenderer,
  ]);
  // Without a browser ECharts guesses how wide letters are.
  echarts.setPlatformAPI({
    measureText: (text, font) => ({
      width: widthOf(text, parseFloat(/[\d.]+(?=px)/.exec(font ?? '')?.[0] ?? '12')),
    }),
  });
  return echarts;
}
