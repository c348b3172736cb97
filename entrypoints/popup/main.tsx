import '../../assets/tokens.css';
import '../../components/popup/popup.css';
import { showView } from './show-view.tsx';

showView('popup');
