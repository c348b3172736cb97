import '../../assets/tokens.css';
import '../../components/popup/popup.css';
import { showView } from '../popup/show-view.tsx';

showView('side');
